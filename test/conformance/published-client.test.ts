import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { root, run, tool } from "../../scripts/run-step.ts";
import { getText } from "../house/house-files.ts";
import { findPlace, findUser, installDemo } from "./demo-installation.ts";
import { getToken } from "./partner-client.ts";

const execute = promisify(execFile);
const { server, demo, remove } = await installDemo("sqlite");
const folder = await mkdtemp(join(tmpdir(), "seatlift-consumer-"));
afterAll(async () => {
	await remove();
	await rm(folder, { recursive: true, force: true });
});

/** Somebody else's program: it knows the package by its name alone. */
const program = `
import { createSeatliftClient, type Schema, SeatliftError } from "seatlift/client";

const [url = "", token = "", customerId = "", subscriptionId = ""] = process.argv.slice(2);
const client = createSeatliftClient({ url, token: async () => token, locale: "en-US" });

const session: Schema<"Session"> = await client.get("/api/v1/session");
const customers: string[] = [];
for await (const { id } of client.items("/v1/customers", { query: { size: 5 } })) customers.push(id);
const { targets } = await client.get("/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/upgrades", {
	path: { customerId, subscriptionId },
});
// @ts-expect-error There is no such path.
const nowhere = await client.get("/api/v1/nowhere").catch((error: unknown) => error);
// @ts-expect-error The customer is missing.
const nobody = await client.get("/api/v1/customers/{customerId}").catch((error: unknown) => error);
const codes = [nowhere, nobody].map((error) => (error instanceof SeatliftError ? error.code : String(error)));
console.log(JSON.stringify({ user: session.user.userName, customers: customers.length, targets: targets.length, codes }));
`;

/** The program of the document, as it stands there but for the address. */
const [, inDocument = ""] = /```ts\n(.+?)```/su.exec(getText("docs/client.md")) ?? [];
const documented = inDocument.replace("http://127.0.0.1:8080", server.url);

const settings = {
	compilerOptions: { target: "es2022", module: "nodenext", strict: true, noEmit: true, types: ["node"] },
	files: ["program.ts", "documented.ts"],
};

describe("the package as npm packs it", () => {
	test("brings a client that type-checks in somebody else's project and runs against a server", async () => {
		await unpack();
		const manifest = { name: "consumer", type: "module", dependencies: { seatlift: "*" } };
		await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
		await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings));
		await writeFile(join(folder, "program.ts"), program);
		await writeFile(join(folder, "documented.ts"), documented);
		const checked = await run(tool("typescript tsc", ["-p", folder]));
		expect(checked.output).toBe("");

		const person = findUser(demo, "globalAdmin");
		const token = await getToken(demo, person);
		const { customerId, subscriptionId } = findPlace(demo, demo.customers[0]?.name ?? "");
		const args = [join(folder, "program.ts"), server.url, token, customerId, subscriptionId];
		const { stdout } = await execute(process.execPath, args);
		expect(JSON.parse(stdout)).toEqual({
			user: person.userName,
			customers: demo.customers.length,
			targets: expect.any(Number),
			codes: ["notFound", "notFound"],
		});
		const asDocumented = await execute(process.execPath, [join(folder, "documented.ts")]);
		const subscriptions = demo.customers.flatMap((customer) => customer.subscriptions);
		expect(asDocumented.stdout.trim().split("\n").length).toBeGreaterThanOrEqual(subscriptions.length);
	});
});

/** Packs the package and puts it where npm would, with the packages that it depends on and the types that programs have. */
async function unpack(): Promise<void> {
	const built = await run({ program: process.execPath, args: ["scripts/build-client.ts"] });
	expect(built.ok, built.output).toBe(true);
	await execute("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root });
	const archive = (await readdir(folder)).find((name) => name.endsWith(".tgz")) ?? "";
	const place = join(folder, "node_modules/seatlift");
	await mkdir(place, { recursive: true });
	await execute("tar", ["-xzf", join(folder, archive), "-C", place, "--strip-components=1"]);
	for (const name of ["openapi-fetch", "openapi-typescript-helpers", "@types/node", "undici-types"]) {
		const target = join(folder, "node_modules", name);
		await mkdir(dirname(target), { recursive: true });
		await symlink(join(root, "node_modules", name), target, "dir");
	}
}
