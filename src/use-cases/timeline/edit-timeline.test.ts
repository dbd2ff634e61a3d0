import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sellBilled, setPrices } from "../../../test/support/billed-sale.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { addCustomer, makeCaller, offerOf, openStage, type Stage } from "../../../test/support/fixture.ts";
import { outcomeOf } from "../../../test/support/outcome-of.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId, OfferId } from "../../domain/basics/ids.ts";
import { type Instant, parseInstant } from "../../domain/basics/instant.ts";
import { parseDay } from "../../domain/billing/day.ts";
import type { ChangeRequest } from "../../domain/changes/change-request.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { ScheduledChange } from "../../domain/timeline/scheduled-change.ts";
import { listLinesOfSubscription } from "../../storage/charge-store.ts";
import { listScheduledChanges } from "../../storage/schedule-store.ts";
import { listSubscriptionsOfCustomer, saveSubscription } from "../../storage/subscription-store.ts";
import { computeChange } from "../changes/compute-change.ts";
import { saveChange } from "../changes/save-change.ts";
import { changeCustomerTerms, type TermsContent, type TermsOutcome } from "../prices/customer-terms.ts";
import { addPriceBook, type PriceBookOutcome } from "../prices/price-books.ts";
import { type EditOutcome, editWithin, type TimelineEdit } from "./edit-timeline.ts";
import { readTimeline, type Timeline } from "./read-timeline.ts";
import { rebaseAfter } from "./rebase-after.ts";
import { runDue } from "./run-due.ts";

describe.each(databasesUnderTest())("the timeline on %s", (kind) => {
	let stage: Stage;
	let customerId: CustomerId;
	let sold: Subscription;
	beforeEach(async () => {
		stage = await openStage(kind);
		customerId = await addCustomer(stage);
		await setPrices(stage, { basic: 500, e3: 2000, e5: 3500 });
		sold = await sellBilled(stage, customerId, { createdAt: parseInstant("2026-11-10T10:00:00Z") });
	});
	afterEach(() => stage.close());

	const subscriptionId = () => sold.id;
	const toOrigin = (caller: Caller) => ({ caller, requestId: "request", correlationId: "correlation" });

	async function edit(wanted: TimelineEdit, caller = makeCaller()): Promise<EditOutcome> {
		return await stage.surroundings.database.transact(customerId, (tx) =>
			editWithin(tx, stage.surroundings, {
				key: { customerId, subscriptionId: subscriptionId() },
				origin: toOrigin(caller),
				edit: wanted,
			}),
		);
	}

	async function plan(day: string, request: ChangeRequest): Promise<ScheduledChange> {
		const outcome = await edit({ kind: "add", dueAt: parseInstant(`${day}T00:00:00Z`), request });
		if (outcome.kind !== "edited" || outcome.entry === undefined) throw new Error(JSON.stringify(outcome));
		return outcome.entry;
	}

	const seats = (quantity: number): ChangeRequest => ({
		...{ kind: "seats", subscriptionId: subscriptionId(), seats: { quantity }, release: [] },
	});
	const upgrade = (to: "e3" | "e5"): ChangeRequest => ({
		...{ kind: "upgrade", subscriptionId: subscriptionId(), targetOfferId: offerOf(to), licenseTransfer: true },
	});

	async function read(): Promise<Timeline> {
		const found = await readTimeline(stage.surroundings, {
			caller: makeCaller(),
			customerId,
			subscriptionId: subscriptionId(),
		});
		if (found.kind !== "timeline") throw new Error(found.kind);
		return found;
	}

	const entries = () => stage.surroundings.database.read((db) => listScheduledChanges(db, customerId));

	async function runUntil(day: string): Promise<void> {
		const until: Instant = parseInstant(`${day}T00:00:00Z`);
		for (let more = true; more; ) ({ more } = await runDue(stage.surroundings, { customerId, until }));
	}

	/** What a person does now, as every action does it. */
	async function act(request: ChangeRequest): Promise<void> {
		await stage.surroundings.database.transact(customerId, async (tx) => {
			const caller = makeCaller();
			const computed = await computeChange(stage.surroundings, { db: tx, caller, customerId, request, by: "caller" });
			if (computed.kind !== "planned") throw new Error(JSON.stringify(computed));
			await saveChange(tx, computed.change);
			await rebaseAfter(tx, computed.change);
		});
	}

	test("what it forecasts is charged to the cent, and reading it leaves no trace", async () => {
		await plan("2026-12-20", seats(15));
		await plan("2027-02-01", upgrade("e3"));
		const before = await dumpTables(stage.surroundings.database);
		const timeline = await read();
		expect(await dumpTables(stage.surroundings.database)).toEqual(before);
		const totals = timeline.entries.map(({ forecast }) =>
			forecast?.kind === "entryDone" ? forecast.change.charges?.plan.total : undefined,
		);
		expect(totals).toHaveLength(2);
		await runUntil("2027-02-01");
		const done = await entries();
		expect(done.map(({ state }) => state)).toEqual(["done", "done"]);
		const charged = await Promise.all(
			done.map(async ({ changeId }) => {
				const { charge_lines: rows } = await dumpTables(stage.surroundings.database);
				const lines = rows.map((row) => JSON.parse(row)).filter((row) => row.change_id === changeId);
				return { amount: lines.reduce((sum, row) => sum + Number(row.amount), 0), currency: "USD" };
			}),
		);
		expect(charged).toEqual(totals);
		expect(charged.every(({ amount }) => amount > 0)).toBe(true);
	});

	test("shows the year ahead: every period, the renewal, and the past behind", async () => {
		const { coming, past, until } = await read();
		expect(past.map((one) => one.kind)).toEqual(["purchase"]);
		expect(coming.map(({ change }) => change.kind)).toEqual([...Array(11).fill("cycle"), "renewal"]);
		expect(until > "2027-11-22").toBe(true);
	});

	test("an entry is carried out at its moment by the schedule, and its refusal is shown and kept", async () => {
		await plan("2027-01-05", seats(400));
		const [shown] = (await read()).entries;
		expect(shown?.forecast).toMatchObject({ kind: "entryFailed", against: { of: "subscription" } });
		await plan("2027-01-06", { kind: "seats", subscriptionId: sold.id, seats: { change: 2 }, release: [] });
		await plan("2027-01-07", seats(300));
		await runUntil("2027-01-06");
		expect(await entries()).toMatchObject([
			{ state: "failed", reasons: ["quantityOutsideLimits"] },
			{ state: "done" },
			// It was meant to take seats away from 402, and now would add some.
			{ state: "undecided", reasons: ["seatsChanged"] },
		]);
		const [subscription] = await stage.surroundings.database.read((db) => listSubscriptionsOfCustomer(db, customerId));
		expect(subscription?.quantity).toBe(12);
		const { customer_changes: rows } = await dumpTables(stage.surroundings.database);
		const made = rows.map((row) => JSON.parse(row)).find((row) => row.kind === "seats");
		expect(made).toMatchObject({ made_by: "schedule", occurred_at: "2027-01-06T00:00:00.000Z" });
	});

	test("entries survive an edit by hand, wait where they would turn around, and run once they are decided", async () => {
		const entry = await plan("2027-01-05", seats(15));
		await act({ kind: "seats", subscriptionId: sold.id, seats: { quantity: 20 }, release: [] });
		const [waiting] = (await read()).entries;
		expect(waiting?.entry).toMatchObject({ state: "undecided", reasons: ["seatsChanged"] });
		expect(waiting?.choices.map(({ choice }) => choice)).toEqual(["keep", "merge", "drop"]);
		await runUntil("2027-01-06");
		expect(await entries()).toMatchObject([{ state: "undecided" }]);
		expect(await edit({ kind: "decide", entryId: entry.id, choice: "merge" })).toMatchObject({
			...{ kind: "edited", entry: { state: "planned", request: { seats: { change: 5 } } } },
		});
		await runUntil("2027-01-07");
		const [subscription] = await stage.surroundings.database.read((db) => listSubscriptionsOfCustomer(db, customerId));
		expect(subscription?.quantity).toBe(25);
	});

	test("an upgrade by hand takes the entries along to the new subscription", async () => {
		await plan("2027-01-05", { kind: "seats", subscriptionId: sold.id, seats: { change: 3 }, release: [] });
		await plan("2027-01-06", { kind: "suspension", subscriptionId: sold.id });
		await act(upgrade("e3"));
		const [source, target] = await stage.surroundings.database.read((db) =>
			listSubscriptionsOfCustomer(db, customerId),
		);
		expect(source?.status).toBe("suspended");
		expect(await entries()).toMatchObject([
			{ subscriptionId: target?.id, request: { subscriptionId: target?.id }, state: "planned" },
			{ subscriptionId: target?.id, state: "undecided", reasons: ["offerChanged"] },
		]);
		await runUntil("2027-01-05");
		const lines = await stage.surroundings.database.read((db) =>
			listLinesOfSubscription(db, customerId, target?.id ?? sold.id),
		);
		expect(lines.filter((line) => line.kind === "seatChange").length).toBeGreaterThan(0);
	});

	test("seats that change on the day of renewal are counted at the new price", async () => {
		await setPrices(stage, { basic: 700 });
		await plan("2027-11-10", seats(4));
		await runUntil("2027-11-10");
		const lines = await stage.surroundings.database.read((db) => listLinesOfSubscription(db, customerId, sold.id));
		const paid = lines
			.filter(({ span }) => span.from === "2027-11-10")
			.reduce((sum, { amount }) => sum + amount.amount, 0);
		expect(paid).toBe(4 * 700);
	});

	test("auto-renewal that is switched off for the day of renewal comes in time", async () => {
		await plan("2027-11-10", { kind: "autoRenew", subscriptionId: sold.id, on: false });
		await runUntil("2027-11-10");
		const [subscription] = await stage.surroundings.database.read((db) => listSubscriptionsOfCustomer(db, customerId));
		expect(subscription).toMatchObject({ status: "suspended", suspensionReasons: ["TermEnded"] });
	});

	test("terms that begin on a day to come stand in it with their price book, until they are taken back", async () => {
		const made = await outcomeOf<PriceBookOutcome>((asked) =>
			addPriceBook(stage.surroundings, asked, { name: "Friends", rules: [] }),
		);
		if (made?.kind !== "saved") throw new Error("not made");
		const agree = (terms: Partial<TermsContent>) =>
			outcomeOf<TermsOutcome>((asked) =>
				changeCustomerTerms(stage.surroundings, { ...asked, customerId }, { segment: "commercial", ...terms }),
			);
		expect((await read()).terms).toEqual([]);
		await agree({ currency: "USD" });
		await agree({ from: parseDay("2027-03-01"), currency: "USD", priceBookId: made.book.id });
		await agree({ from: parseDay("2028-06-01"), currency: "KRW" });
		const { terms } = await read();
		expect(terms.map((one) => [one.terms.from, one.bookName, one.terms.currency])).toEqual([
			["2027-03-01", "Friends", "USD"],
			["2028-06-01", undefined, "KRW"],
		]);
		stage.clock.advance({ seconds: 1 });
		await agree({ from: parseDay("2027-03-01"), currency: "USD" });
		expect((await read()).terms.map((one) => one.terms.from)).toEqual(["2028-06-01"]);
		await stage.surroundings.database.transact(customerId, (tx) =>
			saveSubscription(tx, { ...sold, status: "deleted", version: 2 }),
		);
		expect((await read()).terms).toEqual([]);
	});

	test("entries of a subscription whose term ends wait for a decision", async () => {
		await plan("2027-11-10", { kind: "autoRenew", subscriptionId: sold.id, on: false });
		await plan("2027-12-01", { kind: "seats", subscriptionId: sold.id, seats: { change: 1 }, release: [] });
		const [, behind] = (await read()).entries;
		expect(behind?.forecast).toBeUndefined();
		expect(behind?.willWait).toEqual(["statusChanged"]);
		await runUntil("2027-12-02");
		expect(await entries()).toMatchObject([{ state: "done" }, { state: "undecided", reasons: ["statusChanged"] }]);
	});

	test("what may not be done now may not be planned, and licenses are moved for persons only", async () => {
		const billing = makeCaller({ roles: ["billingAdmin"] });
		const dueAt = parseInstant("2027-01-05T00:00:00Z");
		expect(await edit({ kind: "add", dueAt, request: seats(12) }, billing)).toEqual({
			...{ kind: "forbidden", operation: "changeSeats" },
		});
		const app = makeCaller({ kind: "app" });
		expect(await edit({ kind: "add", dueAt, request: upgrade("e3") }, app)).toMatchObject({
			...{ kind: "refused", refusals: [{ code: "scheduleNeedsUser" }] },
		});
		const entry = await plan("2027-01-05", seats(12));
		expect(await edit({ kind: "cancel", entryId: entry.id }, billing)).toMatchObject({ kind: "forbidden" });
	});

	test("another partner finds neither customer nor entry", async () => {
		const entry = await plan("2027-01-05", seats(12));
		const stranger = makeCaller({ partner: "5ea70000-0000-4000-8000-00000000000c" as Caller["partnerId"] }); // a partner that nobody knows
		expect(await edit({ kind: "cancel", entryId: entry.id }, stranger)).toEqual({ kind: "customerNotFound" });
		const other = await sellBilled(stage, customerId, { product: "e3" });
		sold = other;
		expect(await edit({ kind: "cancel", entryId: entry.id })).toEqual({ kind: "entryNotFound" });
	});

	test("a planned upgrade to an offer that does not exist is shown as refused, and refused when its time comes", async () => {
		await plan("2027-01-05", {
			...{ kind: "upgrade", subscriptionId: sold.id, targetOfferId: "nothing" as OfferId, licenseTransfer: false },
		});
		expect((await read()).entries[0]?.forecast).toMatchObject({ kind: "entryFailed", against: { of: "upgrade" } });
		await runUntil("2027-01-05");
		expect(await entries()).toMatchObject([{ state: "failed" }]);
	});

	test("every edit is in the audit", async () => {
		const entry = await plan("2027-01-05", seats(12));
		await edit({ kind: "move", entryId: entry.id, dueAt: parseInstant("2027-01-08T00:00:00Z") });
		await edit({ kind: "cancel", entryId: entry.id });
		const { audit_records: rows } = await dumpTables(stage.surroundings.database);
		const edits = rows.map((row) => JSON.parse(JSON.parse(row).details).Edit);
		expect(edits.toSorted()).toEqual(["add", "cancel", "move"]);
	});
});
