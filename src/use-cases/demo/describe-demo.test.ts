import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStage, type Stage } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { roles } from "../../domain/access/roles.ts";
import { demoClient, demoPassword } from "./demo-access.ts";
import { demoCustomerId, demoPartnerId, demoSubscriptionId } from "./demo-ids.ts";
import { demoStories } from "./demo-stories.ts";
import { type DemoDescription, describeDemo } from "./describe-demo.ts";
import { loadDemo } from "./load-demo.ts";

describe.each(databasesUnderTest())("the demo's description on %s", (kind) => {
	let stage: Stage;
	let description: DemoDescription;
	beforeAll(async () => {
		stage = await openStage(kind);
		await loadDemo(stage.surroundings);
		description = await describeDemo(stage.surroundings, "http://127.0.0.1:8080");
	});
	afterAll(() => stage.close());

	test("tells how to get in", () => {
		expect(description).toMatchObject({ url: "http://127.0.0.1:8080", tenantId: demoPartnerId, client: demoClient });
		expect(description.users.map(({ role }) => role).toSorted()).toEqual([...roles].toSorted());
		expect(new Set(description.users.map(({ password }) => password))).toEqual(new Set([demoPassword]));
	});

	test("tells who accepts requests, and which resellers there are", () => {
		expect(description.administrators).toEqual([
			{
				customerId: demoCustomerId(15),
				userName: "admin@independent-studio.onmicrosoft.example",
				password: demoPassword,
			},
		]);
		expect(description.resellers.map(({ mpnId }) => mpnId).toSorted()).toEqual(["4455667", "7654321"]);
	});

	test("lists every customer with its own subscriptions, those of the other partner left out", () => {
		expect(description.customers.map(({ id }) => id)).toEqual(demoStories.map((_, index) => demoCustomerId(index + 1)));
		for (const [index, { id, name, subscriptions }] of description.customers.entries()) {
			const story = demoStories[index];
			expect(name).toBe(story?.name);
			const own = story?.subscriptions.filter((one) => one.byOtherPartner !== true).length;
			expect(subscriptions.length, `${id} ${name}`).toBe(own);
			expect(subscriptions.map((one) => one.id)).toContain(demoSubscriptionId(index + 1, 1));
		}
	});

	test("names offers in English and marks what can be upgraded", () => {
		const [first] = description.customers;
		expect(first?.subscriptions).toEqual([
			{ id: demoSubscriptionId(1, 1), offer: "Microsoft 365 Business Basic", upgradable: true },
		]);
		const marks = description.customers.map(({ subscriptions }) => subscriptions.some(({ upgradable }) => upgradable));
		expect(marks.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => true));
		expect(marks).toContain(false);
	});

	test("survives being printed as JSON", () => {
		expect(JSON.parse(JSON.stringify(description))).toEqual(description);
	});
});
