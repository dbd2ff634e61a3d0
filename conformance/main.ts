import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createClient } from "./client.ts";
import { type Finding, isGood, judgeEndpoints, judgeExamples } from "./judge.ts";
import { catalog } from "./walk/catalog.ts";
import { customers, farewell } from "./walk/customers.ts";
import { details, remainder } from "./walk/details.ts";
import { money } from "./walk/money.ts";
import { carts, orders } from "./walk/orders.ts";
import { partner } from "./walk/partner.ts";
import { people } from "./walk/people.ts";
import { subscriptions, upgrades } from "./walk/subscriptions.ts";
import { type Credentials, fetchTokens } from "./walk/tokens.ts";
import type { Known, Stretch } from "./walk/walk.ts";
import { webhooks } from "./walk/webhooks.ts";

const usage = `Walks over a server that speaks the Partner Center REST API and holds its answers against the contract.
It makes customers, orders and people: give it a server for tests.

  npm run conformance -- --url http://127.0.0.1:8080 --token <a Global admin's access token>
  npm run conformance -- --url http://127.0.0.1:8080 --tenant <id> --client-id <id> --client-secret <secret>
                         --user <name> --password <password>

  --json <file>  writes the findings there, too
`;

const stretches: readonly Stretch[] = [
	...[customers, catalog, orders, carts, subscriptions, upgrades, people, money, partner, webhooks],
	...[details, remainder, farewell],
];

async function run(): Promise<void> {
	const { values } = parseArgs({
		options: {
			url: { type: "string" },
			token: { type: "string" },
			tenant: { type: "string" },
			"client-id": { type: "string" },
			"client-secret": { type: "string" },
			user: { type: "string" },
			password: { type: "string" },
			json: { type: "string" },
		},
	});
	const url = values.url?.replace(/\/+$/u, "");
	const credentials = toCredentials(values);
	if (url === undefined || (values.token === undefined && credentials === undefined)) {
		process.stderr.write(usage);
		process.exitCode = 2;
		return;
	}
	const entered = credentials === undefined ? undefined : await fetchTokens(url, credentials);
	const client = createClient(url, values.token ?? entered?.token ?? "");
	for (const answer of entered?.answers ?? []) client.record(answer);
	const known: Known = {};
	const stopped: string[] = [];
	for (const stretch of stretches) {
		try {
			await stretch.walk(client, known);
		} catch (error) {
			stopped.push(`${stretch.name} stopped: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	const found = {
		endpoints: judgeEndpoints(client.answers, { signsIn: entered !== undefined }),
		examples: judgeExamples(client.answers),
	};
	report("Endpoints", found.endpoints);
	report("Documented examples", found.examples);
	if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(found, undefined, "\t")}\n`);
	if (client.answers.some(({ status }) => status === 403))
		process.stdout.write("\nSome answers were 403: the walk needs the token of a Global admin.\n");
	for (const line of stopped) process.stdout.write(`${line}\n`);
	if (stopped.length > 0) process.exitCode = 1;
}

function toCredentials(values: Readonly<Record<string, string | boolean | undefined>>): Credentials | undefined {
	const { tenant, "client-id": clientId, "client-secret": clientSecret, user, password } = values;
	const texts = [tenant, clientId, clientSecret, user, password];
	if (!texts.every((one) => typeof one === "string")) return undefined;
	return { tenant, clientId, clientSecret, user, password } as Credentials; // all are texts
}

const marks = {
	passed: "passed",
	refused: "refused",
	failed: "FAILED",
	excused: "excused",
	excusedInPart: "in part",
	notAsked: "not asked",
	notReached: "NOT REACHED",
	notImplemented: "501",
} as const;

/** Prints a line for each finding and fails the run when one is not good. */
function report(title: string, findings: readonly Finding[]): void {
	process.stdout.write(`\n${title}\n\n`);
	for (const { name, priority, outcome, details } of findings) {
		process.stdout.write(`${marks[outcome].padEnd(12)} ${priority.padEnd(3)} ${name}\n`);
		for (const detail of details) process.stdout.write(`${"".padEnd(17)}${detail}\n`);
	}
	const counts = Object.entries(marks).flatMap(([outcome, mark]) => {
		const count = findings.filter((one) => one.outcome === outcome).length;
		return count === 0 ? [] : [`${count} ${mark.toLowerCase()}`];
	});
	process.stdout.write(`\n${counts.join(", ")}, of ${findings.length}\n`);
	if (!findings.every(isGood)) process.exitCode = 1;
}

await run();
