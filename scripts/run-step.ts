import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

/** The root of the repository, where every step runs. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const longestStepMs = 15 * 60_000;

/** A program with its arguments and what to add to its environment. */
export interface Command {
	readonly program: string;
	readonly args: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
}

/** How a command ended, with everything it printed. */
export interface CommandEnd {
	readonly ok: boolean;
	readonly output: string;
}

/** How a step of the check ended; `note` is the reason of a skip, or a remark. */
export interface StepEnd {
	readonly name: string;
	readonly outcome: "passed" | "failed" | "skipped";
	readonly seconds: number;
	readonly note?: string;
	readonly output?: string;
}

/** The command that runs a tool of `node_modules` on the Node that runs us. */
export function tool(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Command {
	const [packageName = name, bin = packageName.replace(/^@[^/]+\//u, "")] = name.split(" ");
	const manifest = join(root, "node_modules", packageName, "package.json");
	const { bin: bins }: { bin: string | Record<string, string> } = JSON.parse(readFileSync(manifest, "utf8"));
	const script = typeof bins === "string" ? bins : bins[bin];
	if (script === undefined) throw new Error(`${packageName} has no program named ${bin}`);
	return { program: process.execPath, args: [join(dirname(manifest), script), ...args], env };
}

/** Runs a command at the root and waits for it; a command that cannot be started has failed. */
export function run({ program, args, env }: Command): Promise<CommandEnd> {
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		const child = spawn(program, args, {
			cwd: root,
			env: { ...process.env, NO_COLOR: "1", ...env },
			stdio: ["ignore", "pipe", "pipe"],
			timeout: longestStepMs,
		});
		child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
		child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
		child.once("error", (error) => resolve({ ok: false, output: String(error) }));
		child.once("close", (code, signal) => {
			const end = signal === null ? "" : `\nended by ${signal}`;
			const output = stripVTControlCharacters(Buffer.concat(chunks).toString());
			resolve({ ok: code === 0, output: output + end });
		});
	});
}

/** Times a step, prints its line (and its output when it failed) and hands its end on. */
export async function step(name: string, work: () => Promise<Omit<StepEnd, "name" | "seconds">>): Promise<StepEnd> {
	const started = performance.now();
	const end = { name, ...(await work()), seconds: (performance.now() - started) / 1000 };
	if (end.outcome === "failed" && end.output !== undefined) console.log(end.output.trimEnd());
	console.log(lineOf(end));
	return end;
}

/** One line of the report. */
export function lineOf({ name, outcome, seconds, note }: StepEnd): string {
	const duration = `${seconds.toFixed(1)} s`.padStart(8);
	if (outcome === "skipped") return `skipped: ${name}: ${note ?? "no reason given"}`;
	return `${outcome.padEnd(7)} ${duration}  ${name}${note === undefined ? "" : ` (${note})`}`;
}
