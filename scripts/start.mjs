/** `npm start`: everything from a fresh clone to the running app. */
import process from 'node:process';
import { ensurePackages, fail, run } from './setup.mjs';

ensurePackages();
if (run('npm', ['run', '--silent', 'build']) !== 0) fail('The build failed (see above).');
process.exit(run(process.execPath, ['scripts/serve.mjs', ...process.argv.slice(2)]));
