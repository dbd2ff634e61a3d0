import { readConfig } from "../config.ts";
import { serve, toPublicUrl } from "../serve.ts";
import { openInstallation } from "../server.ts";
import { describeDemo } from "../use-cases/demo/describe-demo.ts";
import { isDemoLoaded } from "../use-cases/demo/is-demo-loaded.ts";

import { sealAllSecrets } from "./seal-secrets.ts";
import { playSimulation, simulationOptions } from "./simulate.ts";
import { verifyLog, verifyOptions } from "./verify.ts";

type Environment = Readonly<Record<string, string | undefined>>;

interface Command {
	readonly name: string;
	readonly does: string;
	/** `options` are the words after the command's name; a command that takes none refuses any. */
	run(environment: Environment, options: readonly string[]): Promise<void>;
}

/** The commands of `seatlift`, in the order in which the help lists them. */
export const commands: readonly Command[] = [
	{ name: "serve", does: "run the server (the default); --sandbox runs it in memory, to test against", run: serve },
	{
		name: "migrate",
		does: "bring the database's schema up to date and stop",
		run: reportFailure(withoutOptions(migrateOnly)),
	},
	{ name: "demo-info", does: "print how to get into the demo, as JSON", run: reportFailure(withoutOptions(printDemo)) },
	{
		name: "simulate",
		does: `play months of renewals and invoices and check the books${simulationOptions}`,
		run: reportFailure(playSimulation),
	},
	{
		name: "verify",
		does: `walk the audit log and name the first record that is broken${verifyOptions}`,
		run: reportFailure(verifyLog),
	},
	{
		name: "seal-secrets",
		does: "seal the secrets in the database by the first key of SEATLIFT_SECRETS_KEY",
		run: reportFailure(withoutOptions(sealAllSecrets)),
	},
];

async function migrateOnly(environment: Environment): Promise<void> {
	const { surroundings, steps } = await openInstallation(readConfig({ ...environment, SEATLIFT_DEMO: "off" }));
	await surroundings.database.close();
	process.stdout.write(steps.length === 0 ? "The schema is up to date.\n" : `Done: ${steps.join(", ")}\n`);
}

/** Loads the demo first where the database is empty, as a start of the server would. */
async function printDemo(environment: Environment): Promise<void> {
	const config = readConfig(environment);
	const { surroundings } = await openInstallation(config);
	try {
		if (!(await isDemoLoaded(surroundings))) throw new Error("the demo is not loaded in this database");
		process.stdout.write(`${JSON.stringify(await describeDemo(surroundings, toPublicUrl(config)), undefined, 2)}\n`);
	} finally {
		await surroundings.database.close();
	}
}

function withoutOptions(run: (environment: Environment) => Promise<void>): Command["run"] {
	return async (environment, options) => {
		if (options.length > 0) throw new Error(`no option is taken, but there is ${options.join(" ")}`);
		await run(environment);
	};
}

function reportFailure(run: Command["run"]): Command["run"] {
	return async (environment, options) => {
		try {
			await run(environment, options);
		} catch (error) {
			process.stderr.write(`seatlift: ${error instanceof Error ? error.message : String(error)}\n`);
			process.exitCode = 1;
		}
	};
}
