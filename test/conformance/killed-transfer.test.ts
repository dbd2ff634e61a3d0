import { afterAll, describe, expect, test } from "vitest";
import { demoCustomerId, demoSubscriptionId } from "../../src/use-cases/demo/demo-ids.ts";
import { demoStories } from "../../src/use-cases/demo/demo-stories.ts";
import type { LicenseTransferView } from "../../src/wire/api/transfers.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { findUser, installDemo } from "./demo-installation.ts";
import { getToken, send } from "./partner-client.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const hospital = demoStories.findIndex(({ users }) => users === 300) + 1;
const customer = `/api/v1/customers/${demoCustomerId(hospital)}`;
const e3 = "796b6b5f-613c-4e24-a17c-eba730d49c02";

interface Result {
	readonly transfer: { readonly id: string };
	readonly consequences: { readonly users: { readonly holding: number; readonly moving: number } };
}

describe.each(databasesUnderTest())("the server is killed while licenses move on %s", (kind) => {
	const running: RunningServer[] = [];
	afterAll(async () => {
		for (const server of running) await server.stop("SIGKILL");
	});

	test("and finishes after its restart, with nobody without a license at any time", async () => {
		const { server, demo, settings, remove } = await installDemo(kind);
		running.push(server);
		const headers = { authorization: `Bearer ${await getToken(demo, findUser(demo, "globalAdmin"))}` };
		const upgrades = `${customer}/subscriptions/${demoSubscriptionId(hospital, 1)}/upgrades`;
		const body = { targetOfferId: e3, licenseTransfer: true };
		const { json } = await send<Result>(server.url + upgrades, "POST", { headers, body });
		const { holding, moving } = json.consequences.users;
		const path = `${customer}/transfers/${json.transfer.id}`;
		const look = async ({ url }: RunningServer) =>
			(await send<LicenseTransferView>(url + path, "GET", { headers })).json;
		const holdersOf = async ({ url }: RunningServer) => {
			const csv = await fetch(`${url}${customer}/licenses/export`, { headers });
			const lines = (await csv.text()).split("\r\n").slice(1);
			const sold = lines.filter((line) => line.includes("ENTERPRISEPACK") || line.includes("O365_BUSINESS_PREMIUM"));
			return sold.map((line) => line.split(",")[0] ?? "").toSorted();
		};
		const before = await holdersOf(server);
		expect(new Set(before).size).toBe(holding);

		let seen = await look(server);
		while (seen.users.moved === 0) seen = await look(server);
		expect(seen).toMatchObject({ state: "running" });
		await server.stop("SIGKILL");

		const again = await startServer({ ...settings, PORT: String(server.port) });
		running.push(again);
		const resumed = await look(again);
		expect(resumed.users.moved).toBeGreaterThanOrEqual(seen.users.moved);
		expect(resumed.users.total).toBe(seen.users.total);
		let left = resumed;
		while (left.state === "running") {
			expect(await holdersOf(again)).toEqual(before);
			left = await look(again);
		}
		expect(left).toMatchObject({ state: "finished", users: { pending: 0, moved: moving } });
		expect(await holdersOf(again)).toEqual(before);
		await again.stop();
		await remove();
	});
});
