import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sellBilled, setPrices } from "../../../test/support/billed-sale.ts";
import { askForUpdate } from "../../../test/support/desk.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { addCustomer, makeCaller, offerOf, openStage, partnerId, type Stage } from "../../../test/support/fixture.ts";
import { outcomeOf } from "../../../test/support/outcome-of.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { parseInstant } from "../../domain/basics/instant.ts";
import type { PriceBookId } from "../../domain/prices/price-book.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { ScheduledChange } from "../../domain/timeline/scheduled-change.ts";
import { listChangesByTime } from "../../storage/change-history-store.ts";
import { listLinesOfSubscription } from "../../storage/charge-store.ts";
import { listScheduledChanges } from "../../storage/schedule-store.ts";
import { findCustomerTerms, listCustomerTerms } from "../../storage/terms-store.ts";
import { changeCustomerTerms, type TermsContent, type TermsOutcome } from "../prices/customer-terms.ts";
import { addPriceBook, type PriceBookOutcome } from "../prices/price-books.ts";
import { type EditOutcome, editWithin, type TimelineEdit } from "./edit-timeline.ts";
import { readTimeline, type Timeline } from "./read-timeline.ts";
import { runDue } from "./run-due.ts";

describe.each(databasesUnderTest())("a price book from a day on, on %s", (kind) => {
	let stage: Stage;
	let customerId: CustomerId;
	let basic: Subscription;
	let e3: Subscription;
	let gold: PriceBookId;
	let silver: PriceBookId;
	const manager = makeCaller({ roles: ["globalAdmin"] });
	beforeEach(async () => {
		stage = await openStage(kind);
		customerId = await addCustomer(stage);
		await setPrices(stage, { basic: 600, e3: 2000 });
		basic = await sellBilled(stage, customerId, { createdAt: parseInstant("2026-02-10T10:00:00Z") });
		e3 = await sellBilled(stage, customerId, { product: "e3", createdAt: parseInstant("2026-03-15T10:00:00Z") });
		gold = await addBook("Gold", 450);
		silver = await addBook("Silver", 550);
		await runUntil("2026-11-22");
	});
	afterEach(() => stage.close());

	async function addBook(name: string, unitPrice: number): Promise<PriceBookId> {
		const fixed = {
			kind: "fixed",
			offerId: offerOf("basic"),
			currency: "USD",
			billingCycle: "monthly",
			unitPrice,
		} as const;
		const margin = { kind: "margin", base: "retail", basisPoints: -1000 } as const;
		const made = await outcomeOf<PriceBookOutcome>((asked) =>
			addPriceBook(stage.surroundings, asked, { name, rules: [fixed, margin] }),
		);
		if (made?.kind !== "saved") throw new Error(made?.kind);
		return made.book.id;
	}

	const rows = <T>(work: Parameters<typeof stage.surroundings.database.read<T>>[0]) =>
		stage.surroundings.database.read(work);
	const entries = () => rows((db) => listScheduledChanges(db, customerId));
	const terms = () => rows((db) => listCustomerTerms(db, { customerId, partnerId }));
	const linesOf = ({ id }: Subscription) => rows((db) => listLinesOfSubscription(db, customerId, id));

	async function edit(wanted: TimelineEdit, on = basic, caller = manager): Promise<EditOutcome> {
		return await stage.surroundings.database.transact(customerId, (tx) =>
			editWithin(tx, stage.surroundings, {
				key: { customerId, subscriptionId: on.id },
				origin: { caller, requestId: "request", correlationId: "correlation" },
				edit: wanted,
			}),
		);
	}

	async function plan(day: string, priceBookId?: PriceBookId, on = basic): Promise<ScheduledChange> {
		const request = {
			kind: "priceBook",
			subscriptionId: on.id,
			...(priceBookId === undefined ? {} : { priceBookId }),
		} as const;
		const outcome = await edit({ kind: "add", dueAt: parseInstant(`${day}T00:00:00Z`), request }, on);
		if (outcome.kind !== "edited" || outcome.entry === undefined) throw new Error(JSON.stringify(outcome));
		return outcome.entry;
	}

	async function read(of = basic): Promise<Timeline> {
		const found = await readTimeline(stage.surroundings, { caller: manager, customerId, subscriptionId: of.id });
		if (found.kind !== "timeline") throw new Error(found.kind);
		return found;
	}

	async function runUntil(day: string): Promise<void> {
		const until = parseInstant(`${day}T00:00:00Z`);
		for (let more = true; more; ) ({ more } = await runDue(stage.surroundings, { customerId, until }));
	}

	const agree = (content: Partial<TermsContent>) =>
		outcomeOf<TermsOutcome>((asked) =>
			changeCustomerTerms(stage.surroundings, { ...asked, customerId }, { segment: "commercial", ...content }),
		);

	/** What the forecast says of each subscription: when it renews, and a seat's price before and after. */
	async function forecast(of = basic) {
		const [entry] = (await read(of)).entries;
		if (entry?.forecast?.kind !== "entryDone") throw new Error(JSON.stringify(entry));
		return entry.forecast.change.effects.terms?.renewals.map((one) => [
			one.subscriptionId,
			one.renewsOn,
			one.before?.unitPrice.amount,
			one.after?.unitPrice.amount,
			one.after?.perMonth.amount,
		]);
	}

	test("is priced in the timeline for every subscription, and renews each at the price that was shown", async () => {
		await plan("2027-01-20", gold);
		const shown = await forecast();
		expect(shown).toEqual([
			[basic.id, "2027-02-10", 600, 450, 4500],
			[e3.id, "2027-03-15", 2000, 1800, 18_000],
		]);
		expect(await forecast(e3)).toEqual(shown);
		expect(await terms()).toEqual([]);
		await runUntil("2027-03-15");
		expect(await terms()).toMatchObject([{ from: "2027-01-20", priceBookId: gold, segment: "commercial" }]);
		expect((await entries()).map(({ state }) => state)).toEqual(["done"]);
		for (const [of, price] of [
			[basic, 450],
			[e3, 1800],
		] as const)
			expect((await linesOf(of)).find((line) => line.kind === "renewal")?.proof.unitPrice).toBe(price);
		const [change] = await rows((db) => listChangesByTime(db, { customerId, partnerId }, { limit: 500 })).then((all) =>
			all.filter((one) => one.kind === "priceBook"),
		);
		expect(change).toMatchObject({ by: "schedule", effects: { terms: { bookName: "Gold" } } });
	});

	test("on the day of a renewal comes in time for it", async () => {
		await plan("2027-02-10", gold);
		expect((await forecast())?.[0]).toEqual([basic.id, "2027-02-10", 600, 450, 4500]);
		await runUntil("2027-02-10");
		expect((await linesOf(basic)).find((line) => line.kind === "renewal")?.proof.unitPrice).toBe(450);
	});

	test("that is canceled before its day leaves nothing behind in the terms", async () => {
		const entry = await plan("2027-01-20", gold);
		expect(await edit({ kind: "cancel", entryId: entry.id }, e3)).toMatchObject({ kind: "edited" });
		await runUntil("2027-02-10");
		expect(await terms()).toEqual([]);
		expect((await linesOf(basic)).find((line) => line.kind === "renewal")?.proof.unitPrice).toBe(600);
	});

	test("is moved and put into another order from the timeline of any subscription", async () => {
		const first = await plan("2027-01-20", gold);
		const second = await plan("2027-02-01", silver, e3);
		expect((await read(e3)).entries.map(({ entry }) => entry.id)).toEqual([first.id, second.id]);
		await edit({ kind: "order", ids: [second.id, first.id] }, e3);
		expect((await entries()).map(({ id, dueAt }) => [id, dueAt.slice(0, 10)])).toEqual([
			[second.id, "2027-01-20"],
			[first.id, "2027-02-01"],
		]);
		await edit({ kind: "move", entryId: first.id, dueAt: parseInstant("2027-01-05T00:00:00Z") });
		await runUntil("2027-02-10");
		expect((await terms()).map(({ from, priceBookId }) => [from, priceBookId])).toEqual([
			["2027-01-20", silver],
			["2027-01-05", gold],
		]);
	});

	test("asks what becomes of it when the same book has come to count meanwhile: keep or drop", async () => {
		const entry = await plan("2027-01-20", gold);
		await agree({ priceBookId: silver });
		expect((await entries())[0]).toMatchObject({ state: "planned", basis: { priceBookId: silver } });
		await agree({ priceBookId: gold });
		expect((await entries())[0]).toMatchObject({ state: "undecided", reasons: ["priceBookChanged"] });
		expect((await read(e3)).entries[0]?.choices.map(({ choice }) => choice)).toEqual(["keep", "drop"]);
		expect(await edit({ kind: "decide", entryId: entry.id, choice: "merge" })).toMatchObject({
			refusals: [{ code: "nothingToMerge" }],
		});
		await edit({ kind: "decide", entryId: entry.id, choice: "keep" }, e3);
		await agree({});
		await runUntil("2027-01-20");
		expect((await entries())[0]).toMatchObject({ state: "done" });
		const now = await rows((db) => findCustomerTerms(db, { customerId, partnerId }, "2027-01-20" as never)); // a day
		expect(now?.priceBookId).toBe(gold);
	});

	test("keeps currency and segment that were agreed, and takes the partner's settings back", async () => {
		await agree({ segment: "charity", currency: "KRW", priceBookId: gold });
		await plan("2027-01-20");
		await runUntil("2027-01-20");
		const [last] = await terms();
		expect(last).toMatchObject({ from: "2027-01-20", segment: "charity", currency: "KRW" });
		expect(last?.priceBookId).toBeUndefined();
	});

	test("goes on when the subscription that it was planned on is deleted, or upgraded", async () => {
		await plan("2027-01-20", gold);
		for (const status of ["suspended", "deleted"] as const)
			await askForUpdate(stage.surroundings, basic, { changes: { status } });
		expect((await entries())[0]).toMatchObject({ state: "planned" });
		expect(await forecast(e3)).toEqual([[e3.id, "2027-03-15", 2000, 1800, 18_000]]);
		await runUntil("2027-01-20");
		expect(await terms()).toMatchObject([{ priceBookId: gold }]);
	});

	test("is compared with the book that counts", async () => {
		await agree({ priceBookId: gold });
		const none = await outcomeOf<PriceBookOutcome>((asked) =>
			addPriceBook(stage.surroundings, asked, {
				...{ name: "Dear", rules: [{ kind: "margin", base: "retail", basisPoints: 1_000_000 }] },
			}),
		);
		if (none?.kind !== "saved") throw new Error(none?.kind);
		await plan("2027-01-20", none.book.id);
		expect((await forecast())?.[0]?.slice(0, 4)).toEqual([basic.id, "2027-02-10", 450, 60_600]);
	});

	test("that counts already, or that nobody has, is not planned in vain or at all", async () => {
		const stranger = { kind: "priceBook", subscriptionId: basic.id, priceBookId: "none" as PriceBookId } as const; // nobody's
		const dueAt = parseInstant("2027-01-20T00:00:00Z");
		expect(await edit({ kind: "add", dueAt, request: stranger })).toMatchObject({
			refusals: [{ code: "unknownPriceBook" }],
		});
		await agree({ priceBookId: gold });
		await plan("2027-01-20", gold);
		expect((await read()).entries[0]?.forecast).toMatchObject({
			kind: "entryFailed",
			against: { refusals: [{ code: "noChange" }] },
		});
	});

	test("takes the right to manage prices, also to move it", async () => {
		const agent = makeCaller();
		const dueAt = parseInstant("2027-01-20T00:00:00Z");
		const request = { kind: "priceBook", subscriptionId: basic.id, priceBookId: gold } as const;
		expect(await edit({ kind: "add", dueAt, request }, basic, agent)).toEqual({
			kind: "forbidden",
			operation: "managePrices",
		});
		const book = await plan("2027-01-20", gold);
		const seats = { kind: "seats", subscriptionId: basic.id, seats: { change: 1 }, release: [] } as const;
		for (const day of ["2027-01-05", "2027-01-06"])
			await edit({ kind: "add", dueAt: parseInstant(`${day}T00:00:00Z`), request: seats }, basic, agent);
		const [one, two] = (await read()).entries.map(({ entry }) => entry.id);
		if (one === undefined || two === undefined) throw new Error("no entries");
		expect(await edit({ kind: "order", ids: [two, one, book.id] }, basic, agent)).toMatchObject({ kind: "edited" });
		expect(await edit({ kind: "order", ids: [two, book.id, one] }, basic, agent)).toMatchObject({ kind: "forbidden" });
	});

	test("a currency without prices is told in the timeline before anything ends by it", async () => {
		await agree({ currency: "EUR" });
		const ended = (await read()).coming.find(({ change }) => change.kind === "expiry");
		expect(ended).toMatchObject({ notRenewed: "notPriced", unpriced: { market: "KR", currency: "EUR" } });
		await plan("2027-01-20", gold);
		expect((await forecast())?.map((one) => one.slice(2, 4))).toEqual([
			[undefined, undefined],
			[undefined, undefined],
		]);
	});

	test("is forecast without a trace", async () => {
		await plan("2027-01-20", gold);
		const before = await dumpTables(stage.surroundings.database);
		await read();
		expect(await dumpTables(stage.surroundings.database)).toEqual(before);
	});
});
