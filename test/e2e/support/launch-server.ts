import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

/** The product itself, running as its own process. */
export interface LaunchedServer {
	readonly url: string;
	/** What it has printed. */
	output(): string;
	stop(): Promise<void>;
}

/** Starts the product as `npm start` does, on a free port of the loopback address. */
export async function launchServer(settings: Readonly<Record<string, string>>): Promise<LaunchedServer> {
	const port = settings.PORT ?? String(await findFreePort());
	const child = spawn(process.execPath, ["src/main.ts"], {
		cwd: join(import.meta.dirname, "../../.."),
		env: { ...process.env, NODE_ENV: "test", HOST: "127.0.0.1", PORT: port, ...settings },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let printed = "";
	const ready = new Promise<void>((resolve, reject) => {
		const read = (chunk: Buffer) => {
			printed += chunk.toString();
			if (printed.includes("/docs")) resolve();
		};
		child.stdout.on("data", read);
		child.stderr.on("data", read);
		child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
	});
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	await ready;
	return {
		url: `http://127.0.0.1:${port}`,
		output: () => printed,
		async stop() {
			child.kill("SIGTERM");
			await ended;
		},
	};
}

async function findFreePort(): Promise<number> {
	return await new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			const port = typeof address === "object" && address !== null ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}
