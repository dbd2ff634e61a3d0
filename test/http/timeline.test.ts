import { afterAll, describe, expect, test } from "vitest";
import { priceBookView } from "../../src/wire/api/prices.ts";
import { subscriptionList } from "../../src/wire/api/subscription.ts";
import { timeline, timelineEdit, timelineEntry } from "../../src/wire/api/timeline.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import type { TestCaller } from "../support/test-server.ts";
import { type DemoPlace, offerIds, placeOf } from "./demo-places.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

/** A day so many days from now, as a client writes it. */
const dayIn = (days: number) => Temporal.Now.plainDateISO("UTC").add({ days }).toString();

describe.each(databasesUnderTest())("timelines on %s", async (kind) => {
	const { ask, close } = await startServerOn(kind);
	afterAll(close);

	const english = { "accept-language": "en" };
	const add = (
		{ ourSubscription }: DemoPlace,
		body: unknown,
		{ as = "globalAdmin", headers = {} }: { readonly as?: TestCaller; readonly headers?: Record<string, string> } = {},
	) => ask({ as, method: "POST", url: `${ourSubscription}/timeline`, body, headers: { ...english, ...headers } });
	const get = async ({ ourSubscription }: DemoPlace, language = "en") =>
		read(timeline, await ask({ url: `${ourSubscription}/timeline`, headers: { "accept-language": language } }));
	const more = (days: number, change: number) => ({ dueAt: dayIn(days), request: { kind: "seats", change } });
	const planned = async (place: DemoPlace, body: unknown) => {
		const { entry } = read(timelineEdit, await add(place, body), 201);
		if (entry === undefined) throw new Error("nothing was planned");
		return entry;
	};

	test("a change is planned, forecast, moved and canceled", async () => {
		const place = placeOf("fjord-architects");
		const entry = await planned(place, more(10, 5));
		expect(entry).toMatchObject({ state: "planned", stateTitle: "Planned", title: "Add 5 seats", choices: [] });
		expect(entry.dueAt).toBe(`${dayIn(10)}T00:00:00.000Z`);
		const { entries, coming } = await get(place);
		expect(entries).toMatchObject([{ id: entry.id, forecast: { outcome: "carriedOut", refusals: [] } }]);
		expect(coming.length).toBeGreaterThan(0);
		const url = `${place.ourSubscription}/timeline/${entry.id}`;
		const moved = await ask({ method: "PATCH", url, body: { dueAt: dayIn(20) }, headers: english });
		expect(read(timelineEdit, moved).entry).toMatchObject({ dueAt: `${dayIn(20)}T00:00:00.000Z` });
		const canceled = read(timelineEdit, await ask({ method: "DELETE", url, headers: english }));
		expect(canceled.entry).toMatchObject({ state: "canceled", stateTitle: "Canceled" });
		expect(readProblem(await ask({ method: "DELETE", url }), 409).refusals?.[0]?.code).toBe("entryClosed");
	});

	test("the forecast of what is sold for money has its lines, and they sum to its total", async () => {
		const place = placeOf("raon-games");
		await planned(place, more(10, 3));
		const [entry] = (await get(place)).entries;
		const { total, lines } = entry?.forecast ?? { total: undefined, lines: [] };
		expect(lines.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(total?.amount ?? 0);
		expect(lines.every(({ proof }) => proof.proved)).toBe(true);
	});

	test("what planning would show is shown before, to the cent, and leaves nothing behind", async () => {
		const place = placeOf("raon-games");
		const url = `${place.ourSubscription}/timeline/preview`;
		const preview = (body: unknown) => ask({ as: "globalAdmin", method: "POST", url, body, headers: english });
		const before = await get(place);
		const shown = read(timelineEntry, await preview(more(11, 4)));
		expect((await get(place)).entries).toEqual(before.entries);
		const entry = await planned(place, more(11, 4));
		const forecast = (await get(place)).entries.find(({ id }) => id === entry.id)?.forecast;
		const amounts = (of: typeof forecast) => [of?.total, of?.lines.map(({ amount, span }) => [amount, span])];
		expect(amounts(shown.forecast)).toEqual(amounts(forecast));
		await ask({ as: "globalAdmin", method: "DELETE", url: `${place.ourSubscription}/timeline/${entry.id}` });
		expect(readProblem(await preview(more(-3, 4)), 409).refusals?.[0]?.code).toBe("dueInPast");
		expect(read(timelineEntry, await preview(more(11, -4000))).forecast?.outcome).toBe("refused");
	});

	test("a price book from a day on is planned for the customer, priced, and stands in each of its timelines", async () => {
		const place = placeOf("raon-games");
		const rules = [{ kind: "margin", base: "retail", basisPoints: -500 }];
		const book = read(
			priceBookView,
			await ask({ as: "globalAdmin", method: "POST", url: "/api/v1/price-books", body: { name: "Spring", rules } }),
			201,
		);
		const request = { kind: "priceBook", priceBookId: book.id };
		expect(readProblem(await add(place, { dueAt: dayIn(12), request }, { as: "salesAgent" }), 403).code).toBe(
			"forbidden",
		);
		const entry = await planned(place, { dueAt: dayIn(12), request });
		expect(entry).toMatchObject({ title: "Apply the price book “Spring”", request });
		const shown = (await get(place)).entries.find(({ id }) => id === entry.id);
		expect(shown?.forecast).toMatchObject({ outcome: "carriedOut", lines: [] });
		expect(shown?.forecast?.renewals?.map(({ sentence }) => sentence).join(" ")).toMatch(
			/from its renewal on .*a month/u,
		);
		const korean = (await get(place, "ko")).entries.find(({ id }) => id === entry.id);
		expect(korean?.title).toBe("가격표 ‘Spring’ 적용");
		expect(korean?.forecast?.renewals?.[0]?.sentence).toMatch(/갱신부터: .*월 /u);
		const strange = await add(place, { dueAt: dayIn(12), request: { ...request, priceBookId: "none" } });
		expect(readProblem(strange, 409).refusals?.[0]?.code).toBe("unknownPriceBook");
		await ask({ as: "globalAdmin", method: "DELETE", url: `${place.ourSubscription}/timeline/${entry.id}` });
	});

	test("every sentence is in the language of the reader", async () => {
		const place = placeOf("maple-street");
		await planned(place, {
			dueAt: dayIn(9),
			request: { kind: "upgrade", targetOfferId: offerIds.e3, licenseTransfer: true },
		});
		const [korean, englishView] = [await get(place, "ko"), await get(place, "en")];
		expect(korean.entries[0]?.title).toMatch(/업그레이드$/u);
		expect(englishView.entries[0]?.title).toMatch(/^Upgrade to/u);
		expect(korean.coming.map(({ title }) => title).join()).not.toMatch(/[a-z]{4}/u);
	});

	test("what the rules are against is shown with their sentences", async () => {
		const place = placeOf("maple-street");
		await planned(place, { dueAt: dayIn(8), request: { kind: "seats", quantity: 5000 } });
		const [entry] = (await get(place)).entries;
		expect(entry?.forecast).toMatchObject({ outcome: "refused" });
		expect(entry?.forecast?.refusals[0]).toMatchObject({ code: "quantityOutsideLimits" });
		expect(entry?.forecast?.refusals[0]?.remedy.length).toBeGreaterThan(10);
	});

	test("an order gives the moments to the entries in it", async () => {
		const place = placeOf("fjord-architects");
		const [first, second] = [await planned(place, more(30, 2)), await planned(place, more(40, 1))];
		const url = `${place.ourSubscription}/timeline/order`;
		const open = [second.id, first.id];
		const ordered = read(timelineEdit, await ask({ method: "POST", url, body: { ids: open }, headers: english }));
		expect(ordered.others.map(({ id, dueAt }) => [id, dueAt.slice(0, 10)])).toEqual([
			[second.id, dayIn(30)],
			[first.id, dayIn(40)],
		]);
		const short = await ask({ method: "POST", url, body: { ids: [first.id] } });
		expect(readProblem(short, 409).refusals?.map(({ code }) => code)).toEqual(["orderIncomplete"]);
	});

	test("a repeated request plans once", async () => {
		const place = placeOf("nuri-electronics");
		const headers = { "ms-requestid": "1c8d9a52-6d5e-4b0e-9f0f-6a3f5d3f0a11" };
		const [one, other] = [await add(place, more(10, 5), { headers }), await add(place, more(10, 5), { headers })];
		expect(other.body).toBe(one.body);
		expect((await get(place)).entries).toHaveLength(1);
	});

	test("an edit with an old etag is refused, with the present one it is made", async () => {
		const place = placeOf("nuri-electronics");
		const [entry] = (await get(place)).entries;
		const url = `${place.ourSubscription}/timeline/${entry?.id}`;
		const move = (days: number, etag: string) =>
			ask({ method: "PATCH", url, body: { dueAt: dayIn(days) }, headers: { "if-match": `"${etag}"` } });
		const moved = await move(11, entry?.etag ?? "");
		expect(moved.headers.etag).toMatch(/^".+"$/u);
		expect(readProblem(await move(12, entry?.etag ?? ""), 412).refusals?.[0]?.code).toBe("staleEntry");
	});

	test.each<[string, unknown, [number, string?]]>([
		["a day in the past", { dueAt: "2020-01-01", request: { kind: "suspension" } }, [409, "dueInPast"]],
		["a day beyond ten years", { dueAt: "2099-01-01", request: { kind: "suspension" } }, [409, "dueTooLate"]],
		["no day at all", { dueAt: "soon", request: { kind: "suspension" } }, [400]],
		["a day that does not exist", { dueAt: "2027-02-30", request: { kind: "suspension" } }, [400]],
		["half a seat", { dueAt: "2027-06-01", request: { kind: "seats", change: 0.5 } }, [400]],
		["no seats", { dueAt: "2027-06-01", request: { kind: "seats", quantity: 0 } }, [400]],
		["an undo", { dueAt: "2027-06-01", request: { kind: "undo", changeId: "x" } }, [400]],
		["a misspelled name", { dueAt: "2027-06-01", request: { kind: "autoRenew", off: true } }, [400]],
		["nothing", undefined, [400]],
	])("%s is refused clearly", async (_, body, [status, code]) => {
		const place = placeOf("raon-games");
		const before = (await get(place)).entries;
		const problem = readProblem(await add(place, body), status);
		expect(problem.refusals?.[0]?.code).toBe(code);
		expect((await get(place)).entries.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
	});

	test("an unknown entry, subscription or customer is not found", async () => {
		const place = placeOf("raon-games");
		const url = `${place.ourSubscription}/timeline/unknown`;
		expect(readProblem(await ask({ method: "DELETE", url, headers: english }), 404).detail).toContain("timeline");
		for (const one of [
			place.ourSubscription.replace(/.$/u, "f"),
			place.ourSubscription.replace("customers/", "customers/f"),
		])
			readProblem(await ask({ url: `${one}/timeline` }), 404);
	});

	test("who may not change seats may not plan it, and an app plans nothing that moves licenses", async () => {
		const place = placeOf("raon-games");
		readProblem(await add(place, more(10, 1), { as: "billingAdmin" }), 403);
		expect(
			(await add(place, { dueAt: dayIn(50), request: { kind: "suspension" } }, { as: "billingAdmin" })).statusCode,
		).toBe(201);
		readProblem(
			await add(place, { dueAt: dayIn(50), request: { kind: "suspension" } }, { as: "userManagementAdmin" }),
			403,
		);
		const request = { kind: "upgrade", targetOfferId: offerIds.e3, licenseTransfer: true };
		const refused = readProblem(await add(place, { dueAt: dayIn(10), request }, { as: "app" }), 409);
		expect(refused.refusals?.[0]?.code).toBe("scheduleNeedsUser");
		readProblem(await ask({ as: "nobody", url: `${place.ourSubscription}/timeline` }), 401);
	});

	test("seats and timelines of one customer can be asked for at the same time", async () => {
		const place = placeOf("fjord-architects");
		const answers = await Promise.all(
			Array.from({ length: 6 }, (_, index) =>
				index % 2 === 0
					? ask({ url: `${place.ourSubscription}/timeline` })
					: ask({ method: "POST", url: `${place.ourSubscription}/seats`, body: { change: 1 } }),
			),
		);
		for (const answer of answers) expect(answer.statusCode, answer.body).toBe(200);
		const { items } = read(subscriptionList, await ask({ url: `${place.ourCustomer}/subscriptions` }));
		expect(items.find(({ id }) => id === place.subscriptionId)?.quantity).toBe(13);
	});
});
