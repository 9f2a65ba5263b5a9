/**
 * `npm run test:training`: formatting, lint and tests of training/, with a Python that has what
 * training/pyproject.toml asks for. Where there is none, it is installed into a folder of its own in the user's
 * cache, once for all checkouts; on Debian with the system's PyTorch, which is without gigabytes for graphics cards.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensurePackages, fail, root, run } from './setup.mjs';

const project = readFileSync(join(root, 'training', 'pyproject.toml'), 'utf8');
/** Such as 'torch>=1.13'; what only exporting needs is left to those who export. */
const requirements = ['dependencies', 'check'].flatMap((list) =>
	[...new RegExp(`^${list} = \\[(.*)\\]$`, 'm').exec(project)[1].matchAll(/"(.*?)"/g)].map(
		([, requirement]) => requirement
	)
);
const oldestPython = /requires-python = ">=([\d.]+)"/.exec(project)[1];

const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
const digest = createHash('sha256').update(requirements.join()).digest('hex').slice(0, 8);
const environment = join(cache, 'value-mirror', `training-${digest}`);
const [folder, program] =
	process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
const installed = join(environment, folder, program);
const pythons = ['python3', '/usr/bin/python3', 'python'];

/** Prints the packages that are missing or too old; fails where Python itself is. */
const check = `
import sys
from importlib.metadata import PackageNotFoundError, version
def numbers(text): return [int("".join(filter(str.isdigit, part)) or 0) for part in text.split("+")[0].split(".")[:2]]
def suits(package):
    name, least = package.split(">=")
    try: return numbers(version(name)) >= numbers(least)
    except PackageNotFoundError: return False
oldest, *packages = sys.argv[1:]
assert list(sys.version_info[:2]) >= numbers(oldest)
print(*[package for package in packages if not suits(package)])
`;

/** @returns what a Python lacks, or null where there is none or it is too old */
function lacking(python) {
	const { status, stdout } = spawnSync(python, ['-c', check, oldestPython, ...requirements], {
		encoding: 'utf8'
	});
	return status === 0 ? stdout.split(/\s+/).filter(Boolean) : null;
}

function install() {
	console.log(`Installing PyTorch and what else the tests need, into ${environment} …`);
	const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
	if (debian) {
		const packages = ['python3-torch', 'python3-numpy', 'python3-pytest', 'python3-venv'];
		run('apt-get', ['update', '-qq']);
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
			DEBIAN_FRONTEND: 'noninteractive'
		});
	}
	const python = (debian ? ['/usr/bin/python3', ...pythons] : pythons).find(lacking);
	if (!python) return;
	rmSync(environment, { recursive: true, force: true });
	mkdirSync(environment, { recursive: true });
	if (run(python, ['-m', 'venv', '--system-site-packages', environment]) !== 0) return;
	const left = lacking(installed) ?? [];
	if (left.length > 0)
		run(installed, ['-m', 'pip', 'install', '--quiet', '--no-cache-dir', ...left]);
}

// The exported graph is run by the same engine as the app's, which is one of the packages.
ensurePackages();
const candidates = [process.env.PYTHON, installed, ...pythons].filter(Boolean);
const suits = (python) => lacking(python)?.length === 0;
if (!candidates.some(suits)) install();
const python = candidates.find(suits);
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
