/**
 * `npm run test:training`: the tests of training/, with a Python that has PyTorch. Where there is none and this
 * is Debian, its packages are installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensurePackages, fail, root, run } from './setup.mjs';

const candidates = [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python'].filter(Boolean);

/** The first Python that can import what the tests need. */
function pythonWithTorch() {
	return candidates.find(
		(python) => spawnSync(python, ['-c', 'import torch, numpy, pytest']).status === 0
	);
}

// The exported graph is run by the same engine as the app's, which is one of the packages.
ensurePackages();
let python = pythonWithTorch();
if (!python && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
	console.log('Installing PyTorch from Debian’s packages …');
	run('apt-get', ['update', '-qq']);
	run(
		'apt-get',
		[
			'install',
			'-y',
			'-qq',
			'--no-install-recommends',
			'python3-torch',
			'python3-numpy',
			'python3-pytest'
		],
		{ DEBIAN_FRONTEND: 'noninteractive' }
	);
	python = pythonWithTorch();
}
if (!python)
	fail(
		'No Python with PyTorch, numpy and pytest was found. Install them (pip install torch numpy pytest), or name one: PYTHON=/path/to/python npm run test:training'
	);

const results = join(root, 'tests', 'results');
mkdirSync(results, { recursive: true });
const report = join(results, 'training.xml');
const status = run(python, ['-m', 'pytest', '-q', 'training/tests', `--junitxml=${report}`]);
const suite = existsSync(report) ? readFileSync(report, 'utf8') : '';
const count = (name) =>
	Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
const skipped = count('skipped');
const failed = count('failures') + count('errors') || (status === 0 ? 0 : 1);
const passed = Math.max(0, count('tests') - count('failures') - count('errors') - skipped);
console.log(`\ntraining: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
