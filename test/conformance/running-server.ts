import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const commandLine = fileURLToPath(new URL("../../src/cli/seatlift.ts", import.meta.url));

/** How a run of the command line ended. */
export interface Ended {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** A server in a process of its own. */
export interface RunningServer {
	readonly url: string;
	readonly port: number;
	/** Everything printed so far. */
	output(): string;
	/** Resolves when the text has been printed; rejects when the process ends without it. */
	printed(text: string): Promise<void>;
	/** Sends the signal and waits for the end. */
	stop(signal?: NodeJS.Signals): Promise<Ended>;
	readonly ended: Promise<Ended>;
}

/** Settings of a run are environment variables; nothing of ours is inherited. */
export type Settings = Readonly<Record<string, string>>;

/** Starts `seatlift serve` on a free loopback port and waits until it says that it is there. */
export async function startServer(settings: Settings): Promise<RunningServer> {
	const port = settings.PORT === undefined ? await freePort() : Number(settings.PORT);
	const url = `http://127.0.0.1:${port}`;
	const { child, output, ended } = run("serve", { HOST: "127.0.0.1", ...settings, PORT: String(port) });
	const printed = (text: string) => waitFor(text, { child, output, ended });
	await printed(url);
	return {
		url,
		port,
		output,
		printed,
		ended,
		async stop(signal = "SIGTERM") {
			child.kill(signal);
			return await ended;
		},
	};
}

/** Runs a command to its end. */
export async function runToEnd(command: string, settings: Settings): Promise<Ended> {
	return await run(command, settings).ended;
}

/** A directory for a database file, removed by `remove`. */
export async function newSqliteFile(): Promise<{ readonly databaseUrl: string; remove(): Promise<void> }> {
	const directory = await mkdtemp(join(tmpdir(), "seatlift-conformance-"));
	return {
		databaseUrl: `sqlite:${join(directory, "seatlift.db")}`,
		remove: () => rm(directory, { recursive: true, force: true }),
	};
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await once(probe, "listening");
	const address = probe.address();
	probe.close();
	await once(probe, "close");
	if (address === null || typeof address === "string") throw new Error("no free port on the loopback address");
	return address.port;
}

interface Run {
	readonly child: ChildProcess;
	readonly output: () => string;
	readonly ended: Promise<Ended>;
}

function run(command: string, settings: Settings): Run {
	const { PATH = "" } = process.env;
	const child = spawn(process.execPath, [commandLine, command], { env: { PATH, ...settings } });
	let stdout = "";
	let stderr = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		stdout += text;
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		stderr += text;
	});
	const abandon = () => void child.kill("SIGKILL");
	process.once("exit", abandon);
	const ended = once(child, "close").then(([code, signal]): Ended => {
		process.off("exit", abandon);
		return { code, signal, stdout, stderr };
	});
	return { child, output: () => stdout + stderr, ended };
}

async function waitFor(text: string, { child, output, ended }: Run): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const look = () => {
			if (output().includes(text)) resolve();
		};
		child.stdout?.on("data", look);
		child.stderr?.on("data", look);
		look();
		void ended.then(({ code }) =>
			reject(new Error(`the process ended with ${code} before it said ${text}:\n${output()}`)),
		);
	});
}
