import { afterAll, describe, expect, test } from "vitest";
import { auditPage } from "../../src/wire/api/audit.ts";
import { licenseHolders, seatResult, subscriptionList } from "../../src/wire/api/subscription.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { type DemoPlace, placeOf } from "./demo-places.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

describe.each(databasesUnderTest())("seats on %s", async (kind) => {
	const { ask, close } = await startServerOn(kind);
	afterAll(close);

	const english = { "accept-language": "en" };
	const change = async (
		{ ourSubscription }: DemoPlace,
		body: unknown,
		headers: Readonly<Record<string, string>> = english,
	) => await ask({ method: "POST", url: `${ourSubscription}/seats`, body, headers });
	const get = async ({ ourCustomer, subscriptionId }: DemoPlace) => {
		const { items } = read(subscriptionList, await ask({ url: `${ourCustomer}/subscriptions`, headers: english }));
		const found = items.find(({ id }) => id === subscriptionId);
		if (found === undefined) throw new Error("the demo's subscription");
		return found;
	};

	test("twenty times one more at the same time on ten seats are thirty", async () => {
		const place = placeOf("fjord-architects");
		expect((await get(place)).quantity).toBe(10);
		const answers = await Promise.all(Array.from({ length: 20 }, () => change(place, { change: 1 })));
		const results = answers.map((answer) => read(seatResult, answer));
		expect(results.map(({ after }) => after).toSorted((a, b) => a - b)).toEqual(
			Array.from({ length: 20 }, (_, index) => index + 11),
		);
		for (const { before, after } of results) expect(after - before).toBe(1);
		expect((await get(place)).quantity).toBe(30);
		const { items } = read(auditPage, await ask({ url: `${place.ourCustomer}/audit` }));
		expect(items.filter(({ operation }) => operation === "update_subscription").length).toBe(20);
	});

	test("more and fewer at the same time all count", async () => {
		const place = placeOf("raon-games");
		const { quantity } = await get(place);
		// Even if all the fewer come first, seven of the 35 seats are free.
		const changes = [5, -2, 7, -3, 1, -1, 10, -1];
		const answers = await Promise.all(changes.map((by) => change(place, { change: by })));
		for (const answer of answers) expect(answer.statusCode, answer.body).toBe(200);
		expect((await get(place)).quantity).toBe(quantity + changes.reduce((sum, by) => sum + by, 0));
	});

	test("the answer shows the subscription as the list does afterwards", async () => {
		const place = placeOf("maple-street");
		const result = read(seatResult, await change(place, { change: 4 }));
		expect(result).toMatchObject({ before: 8, after: 12, released: [] });
		expect(result.subscription).toEqual(await get(place));
	});

	test("a number can be reached as well as added to", async () => {
		const place = placeOf("maple-street");
		expect(read(seatResult, await change(place, { quantity: 20 }))).toMatchObject({ before: 12, after: 20 });
		expect(readProblem(await change(place, { quantity: 20 }), 409).refusals?.map(({ code }) => code)).toEqual([
			"noChange",
		]);
	});

	test("fall below the licenses assigned only with the names of who goes, the least active being proposed first", async () => {
		const place = placeOf("nuri-electronics");
		const { items } = read(licenseHolders, await ask({ url: `${place.ourSubscription}/license-holders` }));
		expect(items.length).toBe(48);
		const activity = items.map(({ lastActiveAt }) => lastActiveAt ?? "");
		expect(activity).toEqual(activity.toSorted());

		const problem = readProblem(await change(place, { quantity: 46 }), 409);
		expect(problem.refusals).toMatchObject([
			{ code: "seatsAssigned", facts: { assigned: 48, seatsAfter: 46, mustRelease: 2 } },
		]);
		const tooFew = readProblem(await change(place, { quantity: 46, release: [items[0]?.userId] }), 409);
		expect(tooFew.refusals?.map(({ code }) => code)).toEqual(["seatsAssigned"]);

		const release = items.slice(0, 2).map(({ userId }) => userId);
		const result = read(seatResult, await change(place, { quantity: 46, release }));
		expect(result.released.toSorted()).toEqual(release.toSorted());
		const left = read(licenseHolders, await ask({ url: `${place.ourSubscription}/license-holders` })).items;
		expect(left.map(({ userId }) => userId)).toEqual(items.slice(2).map(({ userId }) => userId));
		expect(await get(place)).toMatchObject({ quantity: 46, assigned: 46 });
	});

	test("of new commerce are returned within each batch's window, and the answer tells its end", async () => {
		const place = placeOf("new-commerce");
		const { reducible } = await get(place);
		expect(reducible.windows.length).toBe(1);
		// One seat stays, since a subscription has at least one.
		expect(reducible.quantity).toBe(19);
		const more = read(seatResult, await change(place, { change: 5 })).subscription.reducible;
		expect(more.quantity).toBe(24);
		expect(more.windows.map(({ quantity }) => quantity).toSorted()).toEqual([20, 5]);
		for (const { until } of more.windows) expect(until).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
	});

	test("of a suspended subscription stay, in the language of whoever asks", async () => {
		const place = placeOf("paused-trading");
		for (const [language, script] of [
			["ko", /\p{Script=Hangul}/u],
			["en", /^[^\p{Script=Hangul}]+$/u],
		] as const) {
			const problem = readProblem(await change(place, { change: 1 }, { "accept-language": language }), 409);
			expect(problem.code).toBe("refused");
			expect(problem.refusals).toMatchObject([{ code: "subscriptionNotActive" }]);
			for (const { reason, remedy } of problem.refusals ?? [])
				expect([script.test(reason), script.test(remedy)]).toEqual([true, true]);
		}
	});

	test("a request id that comes again adds nothing", async () => {
		const place = placeOf("harbor-coop");
		const headers = { "ms-requestid": "seats-once", ...english };
		const first = await change(place, { change: 3 }, headers);
		const again = await change(place, { change: 3 }, headers);
		expect(again.body).toBe(first.body);
		expect((await get(place)).quantity).toBe(23);
	});
});
