import { fuzz } from '../../tests/fuzz/targets';
import { options, wholeNumber } from './arguments';
import { run } from './run';

/** Gives spoilt files, codes and links to the real readers, and counts what came of it. */
await run(async () => {
	const given = options('npm run fuzz --', {
		seconds: { value: 'N', help: 'how long (default 60)' },
		seed: { value: 'N', help: 'of the first input; a fault names its own (default: by the clock)' }
	});
	const seconds = wholeNumber('seconds', given.seconds ?? '60', 1, 86_400);
	const seed = wholeNumber('seed', given.seed ?? String(Date.now() % 1e9), 0, 2 ** 31);
	const end = performance.now() + 1000 * seconds;
	const tallies = await fuzz(seed, (rounds) => rounds === 0 || performance.now() < end);
	let inputs = 0;
	for (const [name, { refused, read }] of tallies) {
		inputs += refused + read;
		console.log(
			`${name.padEnd(20)} ${String(refused).padStart(8)} refused ${String(read).padStart(8)} read as they were`
		);
	}
	console.log(`${inputs} spoilt inputs from seed ${seed} on: no fault`);
});
