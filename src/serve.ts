import { type Config, readConfig } from "./config.ts";
import { createSandbox } from "./sandbox/sandbox.ts";
import { createServer, type Server } from "./server.ts";
import { demoClient, demoPassword, demoUsers } from "./use-cases/demo/demo-access.ts";
import { demoPartnerId } from "./use-cases/demo/demo-ids.ts";

/** Runs the product until it is told to stop: reads the settings, listens, prints where and how to get in. */
export async function serve(
	environment: Readonly<Record<string, string | undefined>>,
	options: readonly string[] = [],
): Promise<void> {
	try {
		const unknown = options.filter((option) => option !== sandboxOption);
		if (unknown.length > 0) throw new Error(`the only option is ${sandboxOption}, but there is ${unknown.join(" ")}`);
		const config = readConfig(environment);
		const publicUrl = toPublicUrl(config);
		if (options.includes(sandboxOption)) return await serveSandbox(config, publicUrl);
		const server = await createServer(config, publicUrl);
		await listen(server, config);
		process.stdout.write(toBanner(server, publicUrl));
		warn(config);
		stopOnSignal(server);
	} catch (error) {
		process.stderr.write(`seatlift cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
}

const sandboxOption = "--sandbox";

async function serveSandbox(config: Config, publicUrl: string): Promise<void> {
	const sandbox = await createSandbox(config, publicUrl);
	const { listener } = sandbox;
	await new Promise<void>((resolve, reject) => {
		listener.once("error", reject).listen(config.port, config.host, resolve);
	});
	process.stdout.write(
		`${toBanner(sandbox.server(), publicUrl)}  Sandbox: in memory; controls at ${publicUrl}/sandbox\n\n`,
	);
	stopOnSignal(sandbox);
}

/** What browsers and SDKs call us unless a setting says otherwise. */
export function toPublicUrl({
	publicUrl,
	host,
	port,
	tls,
}: Pick<Config, "publicUrl" | "host" | "port" | "tls">): string {
	if (publicUrl !== undefined) return publicUrl;
	const everywhere = host === "0.0.0.0" || host === "::";
	const name = everywhere ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
	return `${tls === undefined ? "http" : "https"}://${name}:${port}`;
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
	try {
		await server.app.listen({ host, port });
	} catch (error) {
		await server.close();
		throw error;
	}
}

/** One Ctrl-C may arrive twice, from the terminal and from npm; only a later one is a second wish. */
const sameKeyPressMilliseconds = 1_000;

/** The first signal stops in good order; a second one, from somebody who cannot wait, at once. */
function stopOnSignal(server: Pick<Server, "close">): void {
	let stoppingSince: number | undefined;
	const stop = () => {
		if (stoppingSince !== undefined) {
			if (performance.now() - stoppingSince > sameKeyPressMilliseconds) process.exit(130);
			return;
		}
		stoppingSince = performance.now();
		process.stdout.write("Stopping: finishing the requests in flight…\n");
		void server.close().then(
			() => process.exit(0),
			(error: unknown) => {
				process.stderr.write(`${String(error)}\n`);
				process.exit(1);
			},
		);
	};
	process.on("SIGINT", stop);
	process.on("SIGTERM", stop);
}

/** What runs and should not stay so. */
function warn({ production, secretsKeys }: Config): void {
	if (!production || secretsKeys.length > 0) return;
	process.stderr.write(
		"warning: SEATLIFT_SECRETS_KEY is not set, so keys and secrets stand in the database as they are (docs/operating.md)\n",
	);
}

function toBanner(server: Server, publicUrl: string): string {
	const lines = ["", `  Seatlift   ${publicUrl}`, `  API        ${publicUrl}/v1   reference ${publicUrl}/docs`];
	if (server.setupToken !== undefined) {
		lines.push(
			"",
			`  First run: make the first Global admin at ${publicUrl}/setup`,
			`  Setup token: ${server.setupToken}`,
		);
	}
	if (server.demo) {
		lines.push("", "  Demo sign-ins (the password of all is the same)");
		for (const { role, userName } of demoUsers) lines.push(`    ${role.padEnd(20)} ${userName}`);
		lines.push(`    ${"password".padEnd(20)} ${demoPassword}`);
		lines.push("", "  Demo API client");
		lines.push(`    tenant ${demoPartnerId}`, `    id     ${demoClient.id}`, `    secret ${demoClient.secret}`);
	}
	return `${lines.join("\n")}\n\n`;
}
