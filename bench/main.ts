import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { demoClient, demoPassword, demoUsers } from "../src/use-cases/demo/demo-access.ts";
import { demoPartnerId } from "../src/use-cases/demo/demo-ids.ts";
import { type LoadRequest, type LoadResult, load } from "./load.ts";
import { type Seeded, seed } from "./seed.ts";

const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const connections = Number(process.env.BENCH_CONNECTIONS ?? 32);
const customers = Number(process.env.BENCH_CUSTOMERS ?? 80_000);
const target = "796B6B5F-613C-4E24-A17C-EBA730D49C02";

type Job = "upgrade" | "upgradeOnly" | "preview" | "seats" | "list" | "listAgain";
const jobs: readonly { readonly job: Job; readonly title: string }[] = [
	{ job: "list", title: "list of 50 subscriptions, first" },
	{ job: "listAgain", title: "list of 50, asked again" },
	{ job: "preview", title: "preview of an upgrade" },
	{ job: "seats", title: "one seat more" },
	{ job: "upgradeOnly", title: "upgrade" },
	{ job: "upgrade", title: "upgrade with 3 licenses moved" },
];

/** Measures our server and the bare ceiling in one run, on databases seeded alike, from this process over sockets. */
async function run(): Promise<void> {
	process.stdout.write(
		`${cpus().length} cores (load included), ${connections} connections, ${seconds} s each, ${customers} customers\n`,
	);
	for (const billed of [false, true]) await compare(billed);
}

/** Both twice: what a change takes with all rules and audit, and what billing it takes besides. */
async function compare(billed: boolean): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), "seatlift-bench-"));
	try {
		const [ours, bare] = [join(folder, "ours.db"), join(folder, "bare.db")];
		const seeded = await seed(`sqlite:${ours}`, { count: customers, billed });
		await seed(`sqlite:${bare}`, { count: customers, billed });
		process.stdout.write(`\n${billed ? "every change billed" : "nothing billed"}\n\n`);
		const ceiling = await measureCeiling(bare, seeded, billed);
		const measured = await measureOurs(ours, seeded);
		print(measured, ceiling);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

type Results = ReadonlyMap<Job, LoadResult>;

async function measureCeiling(path: string, seeded: Seeded, billed: boolean): Promise<Results> {
	const port = await findPort();
	const child = start(["bench/ceiling-server.ts", path, String(port), billed ? "billed" : ""], {});
	await waitFor(child, /listening/u);
	const results = await measure({
		origin: `http://127.0.0.1:${port}`,
		seeded,
		toRequest: (job, { id, subscriptionId }) =>
			job === "list" || job === "listAgain" || job === "preview"
				? { method: "GET", path: `/${job === "listAgain" ? "list" : job}/${id}` }
				: { method: "POST", path: `/${job}/${id}`, body: JSON.stringify({ subscriptionId }) },
	});
	await stop(child);
	return results;
}

async function measureOurs(path: string, seeded: Seeded): Promise<Results> {
	const port = await findPort();
	const origin = `http://127.0.0.1:${port}`;
	const child = start(["src/main.ts"], { PORT: String(port), DATABASE_URL: `sqlite:${path}`, SEATLIFT_LOG: "error" });
	await waitFor(child, /Seatlift/u);
	const headers = { authorization: `Bearer ${await fetchToken(origin)}`, "content-type": "application/json" };
	let serial = 0;
	const results = await measure({
		origin,
		seeded,
		toRequest(job, { id, subscriptionId }) {
			const named = { ...headers, "ms-requestid": `bench-${serial++}` };
			const root = `customers/${id}/subscriptions`;
			switch (job) {
				case "list":
				case "listAgain":
					return { method: "GET", path: `/v1/${root}`, headers };
				case "preview":
					return {
						method: "POST",
						path: `/api/v1/${root}/${subscriptionId}/upgrades/preview`,
						headers,
						body: JSON.stringify({ targetOfferId: target, licenseTransfer: true }),
					};
				case "seats":
					return {
						method: "POST",
						path: `/api/v1/${root}/${subscriptionId}/seats`,
						headers: named,
						body: '{"change":1}',
					};
				case "upgradeOnly":
				case "upgrade":
					return {
						method: "POST",
						path: `/v1/${root}/${subscriptionId}/upgrades`,
						headers: named,
						body: JSON.stringify({ TargetOffer: { Id: target }, UpgradeType: job === "upgrade" ? 2 : 1 }),
					};
			}
		},
	});
	await stop(child);
	return results;
}

interface Measurement {
	readonly origin: string;
	readonly seeded: Seeded;
	readonly toRequest: (job: Job, customer: Seeded["customers"][number]) => LoadRequest;
}

async function measure({ origin, seeded, toRequest }: Measurement): Promise<Results> {
	const results = new Map<Job, LoadResult>();
	const [again] = seeded.listed;
	let fresh = 0;
	for (const { job } of jobs) {
		// An upgrade can be done only once a customer, so each takes one that no upgrade has had.
		const once = job === "upgrade" || job === "upgradeOnly";
		let place = 0;
		const next = () => {
			const customer = seeded.customers[once ? fresh++ : place % seeded.customers.length];
			place += 1;
			if (customer === undefined || again === undefined) return undefined;
			if (job === "listAgain") return toRequest(job, { ...customer, id: again });
			if (job !== "list") return toRequest(job, customer);
			return toRequest(job, { ...customer, id: seeded.listed[place % seeded.listed.length] ?? again });
		};
		const isRight = (status: number, body: string) =>
			status < 300 && !body.includes('"upgradeErrors":[{') && !body.includes('"mayUpgrade":false');
		// The first requests pay for compiling; they are not counted.
		await load({ origin, connections, seconds: 1, next, isRight });
		results.set(job, await load({ origin, connections, seconds, next, isRight }));
	}
	return results;
}

function print(ours: Results, ceiling: Results): void {
	const cell = (text: string | number, width: number) => String(text).padStart(width);
	process.stdout.write(
		`${"".padEnd(32)}${cell("ours/s", 10)}${cell("p50 ms", 9)}${cell("p99 ms", 9)}${cell("ceiling/s", 12)}${cell("ratio", 8)}\n`,
	);
	for (const { job, title } of jobs) {
		const [mine, bare] = [ours.get(job), ceiling.get(job)];
		if (mine === undefined || bare === undefined) continue;
		const ratio = `${((100 * mine.perSecond) / bare.perSecond).toFixed(0)} %`;
		const wrong = mine.failures + bare.failures;
		process.stdout.write(
			`${title.padEnd(32)}${cell(mine.perSecond.toFixed(0), 10)}${cell(mine.p50.toFixed(1), 9)}${cell(mine.p99.toFixed(1), 9)}${cell(bare.perSecond.toFixed(0), 12)}${cell(ratio, 8)}${wrong > 0 ? `   ${wrong} wrong answers` : ""}\n`,
		);
		if (wrong > 0) process.exitCode = 1;
	}
}

function start(args: readonly string[], environment: Record<string, string>): ChildProcess {
	return spawn(process.execPath, args, {
		env: { ...process.env, ...environment },
		stdio: ["ignore", "pipe", "inherit"],
	});
}

async function waitFor(child: ChildProcess, sign: RegExp): Promise<void> {
	let seen = "";
	await new Promise<void>((resolve, reject) => {
		child.stdout?.on("data", (chunk: Buffer) => {
			seen += chunk.toString();
			if (sign.test(seen)) resolve();
		});
		child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${seen}`)));
	});
}

async function stop(child: ChildProcess): Promise<void> {
	child.removeAllListeners("exit");
	const ended = new Promise((resolve) => child.once("exit", resolve));
	child.kill("SIGTERM");
	await ended;
}

async function findPort(): Promise<number> {
	return await new Promise((resolve) => {
		const probe = createServer().listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
		});
	});
}

async function fetchToken(origin: string): Promise<string> {
	const answer = await fetch(`${origin}/${demoPartnerId}/oauth2/token`, {
		method: "POST",
		body: new URLSearchParams({
			grant_type: "password",
			client_id: demoClient.id,
			client_secret: demoClient.secret,
			username: demoUsers.find(({ role }) => role === "salesAgent")?.userName ?? "",
			password: demoPassword,
			resource: "https://api.partnercenter.microsoft.com",
		}),
	});
	const { access_token: token } = (await answer.json()) as { access_token: string }; // or every request fails
	return token;
}

await run();
