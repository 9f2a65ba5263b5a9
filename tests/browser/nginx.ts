import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** nginx as Debian has it: its program, and the types of files it knows. */
interface Nginx {
	readonly program: string;
	readonly types: string;
}

/** The machine's own, or one unpacked from Debian's packages into the user's cache. @throws Error saying why there is none */
export function findNginx(): Nginx {
	const installed = { program: '/usr/sbin/nginx', types: '/etc/nginx/mime.types' };
	if (existsSync(installed.program) && existsSync(installed.types)) return installed;
	const folder = join(homedir(), '.cache/value-mirror/nginx');
	const unpacked = {
		program: join(folder, 'usr/sbin/nginx'),
		types: join(folder, 'etc/nginx/mime.types')
	};
	if (!existsSync(unpacked.program) || !existsSync(unpacked.types)) unpack(folder);
	// Also that it finds its libraries.
	execute(unpacked.program, ['-v'], folder);
	return unpacked;
}

function unpack(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	execute('apt-get', ['download', 'nginx', 'nginx-common'], folder);
	execute('sh', ['-c', 'for package in *.deb; do dpkg-deb -x "$package" .; done'], folder);
}

function execute(command: string, args: string[], cwd: string): void {
	const { status, error, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
	if (error || status !== 0)
		throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr.trim().slice(-300)}`);
}

/** Serves a folder with the lines of docs/nginx.conf. @returns where, and how to stop it */
export async function startNginx({ program, types }: Nginx, folder: string) {
	const place = mkdtempSync(join(tmpdir(), 'value-mirror-nginx-'));
	const port = await freePort();
	const documented = readFileSync(new URL('../../docs/nginx.conf', import.meta.url), 'utf8');
	const site = documented
		.replace('listen 8080;', `listen 127.0.0.1:${port};`)
		.replace('root /var/www/value-mirror;', `root ${folder};`);
	const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	writeFileSync(
		join(place, 'nginx.conf'),
		`daemon off; master_process off; pid ${place}/pid; error_log stderr; events {}
http { include ${types}; default_type application/octet-stream; access_log off;
${bodies.map((name) => `${name}_temp_path ${place}/${name};`).join(' ')}
${site} }`
	);
	const server = spawn(program, ['-p', place, '-e', 'stderr', '-c', join(place, 'nginx.conf')]);
	let said = '';
	server.stderr.on('data', (data) => (said += String(data)));
	const origin = `http://localhost:${port}`;
	for (let tries = 0; ; tries++) {
		if (server.exitCode !== null || tries > 100) throw new Error(`nginx did not start: ${said}`);
		const answer = await fetch(origin).catch(() => null);
		if (answer) break;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return {
		origin,
		stop: () => {
			server.kill();
			rmSync(place, { recursive: true, force: true });
		}
	};
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
