/**
 * `npm run test:training`: formatting, lint and tests of training/, with a Python that has what
 * training/pyproject.toml asks for. Where there is none, it is installed into a folder of its own in the user's
 * cache, once for all checkouts.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensurePackages, fail, root, run } from './setup.mjs';

const project = readFileSync(join(root, 'training', 'pyproject.toml'), 'utf8');
/** Such as 'torch>=2.4'. */
const requirements = [...project.matchAll(/"([a-z]+>=[\d.]+)"/g)].map(
	([, requirement]) => requirement
);
const oldestPython = /requires-python = ">=([\d.]+)"/.exec(project)[1];

const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
const digest = createHash('sha256').update(requirements.join()).digest('hex').slice(0, 8);
const environment = join(cache, 'value-mirror', `training-${digest}`);
const [folder, program] =
	process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
const installed = join(environment, folder, program);
const pythons = ['python3', '/usr/bin/python3', 'python'];

/** Exits with 0 where Python and all packages, if any are asked for, are new enough. */
const check = `
import sys
from importlib.metadata import version
def numbers(text): return [int(part) for part in text.split("+")[0].split(".")[:2]]
oldest, *packages = sys.argv[1:]
assert list(sys.version_info[:2]) >= numbers(oldest)
for package in packages:
    name, least = package.split(">=")
    assert numbers(version(name)) >= numbers(least)
`;

function suits(python, packages) {
	return spawnSync(python, ['-c', check, oldestPython, ...packages]).status === 0;
}

function install() {
	const python = pythons.find((candidate) => suits(candidate, []));
	if (!python) return;
	console.log(`Installing PyTorch and what else the tests need into ${environment} …`);
	rmSync(environment, { recursive: true, force: true });
	mkdirSync(environment, { recursive: true });
	if (run(python, ['-m', 'venv', environment]) !== 0) return;
	run(installed, ['-m', 'pip', 'install', '--quiet', '--no-cache-dir', ...requirements]);
}

// The exported graph is run by the same engine as the app's, which is one of the packages.
ensurePackages();
const candidates = [process.env.PYTHON, ...pythons, installed].filter(Boolean);
if (!candidates.some((python) => suits(python, requirements))) install();
const python = candidates.find((candidate) => suits(candidate, requirements));
if (!python)
	fail(
		`No Python ${oldestPython} or later with ${requirements.join(' ')} was found, and none could be installed. Install them with pip, or name a Python that has them: PYTHON=/path/to/python npm run test:training`
	);

const results = join(root, 'tests', 'results');
mkdirSync(results, { recursive: true });
const report = join(results, 'training.xml');
rmSync(report, { force: true });
const checks = [
	['-m', 'ruff', 'format', '--check', 'training'],
	['-m', 'ruff', 'check', 'training']
].map((command) => run(python, command));
const status = run(python, ['-m', 'pytest', '-q', 'training/tests', `--junitxml=${report}`]);
const suite = existsSync(report) ? readFileSync(report, 'utf8') : '';
const count = (name) =>
	Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
const skipped = count('skipped');
const broken = count('failures') + count('errors');
const unclean = checks.filter((code) => code !== 0).length;
const passed = Math.max(0, count('tests') - broken - skipped) + checks.length - unclean;
const failed = (broken || (status === 0 ? 0 : 1)) + unclean;
console.log(`\ntraining: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
