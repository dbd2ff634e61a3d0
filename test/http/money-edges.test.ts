import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CustomerId } from "../../src/domain/basics/ids.ts";
import { toId } from "../../src/domain/basics/ids.ts";
import { addDays, parseInstant } from "../../src/domain/basics/instant.ts";
import type { Currency } from "../../src/domain/billing/currency.ts";
import { parseDay } from "../../src/domain/billing/day.ts";
import { getOffer } from "../../src/domain/catalog/catalog.ts";
import type { PriceRow } from "../../src/domain/prices/price-row.ts";
import { findBilling } from "../../src/storage/billing-store.ts";
import { saveCustomerClock, saveRelationship } from "../../src/storage/customer-store.ts";
import { saveNewPriceRows } from "../../src/storage/price-store.ts";
import { listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import { saveCustomerTerms } from "../../src/storage/terms-store.ts";
import { checkBooks } from "../../src/use-cases/check-books.ts";
import { runBilling } from "../../src/use-cases/invoices/run-billing.ts";
import { runDue } from "../../src/use-cases/timeline/run-due.ts";
import { setClock } from "../../src/use-cases/timeline/set-clock.ts";
import { type ChangeView, change, changeList, type QuoteView, quote } from "../../src/wire/api/change.ts";
import { timeline } from "../../src/wire/api/timeline.ts";
import { toOrigin } from "../support/desk.ts";
import {
	addCustomer,
	hire,
	makeCaller,
	offerOf,
	otherPartnerId,
	type Product,
	partnerId,
	sell,
	write,
} from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedStage } from "./quoted-stage.ts";
import { read, readProblem } from "./read-answer.ts";

describe.each(databasesUnderTest())("the edges of money on %s", (kind) => {
	let stage: QuotedStage;
	beforeEach(async () => {
		stage = await openQuotedStage(kind);
	});
	afterEach(async () => {
		expect((await checkBooks(stage.surroundings)).faults).toEqual([]);
		await stage.close();
	});

	const customer = () => `/api/v1/customers/${stage.customerId}`;
	const askQuote = (url: string, body: unknown = {}) =>
		stage.ask({ method: "POST", url: `${customer()}${url}/quote`, body });
	const quoteOf = async (url: string, body?: unknown): Promise<QuoteView> =>
		read(quote, await askQuote(url, body), 201);
	const execute = ({ id, token }: QuoteView) =>
		stage.ask({ method: "POST", url: `${customer()}/quotes/${id}/execute`, body: { token } });
	const make = async (subscriptionId: string, action: string, body: unknown = {}): Promise<ChangeView> =>
		read(change, await execute(await quoteOf(`/subscriptions/${subscriptionId}/${action}`, body)), 201);
	const codesOf = async (url: string, body?: unknown) =>
		(readProblem(await askQuote(url, body), 409).refusals ?? []).map(({ code }) => code);
	const readAll = <T>(work: Parameters<typeof stage.surroundings.database.read<T>>[0]) =>
		stage.surroundings.database.read(work);

	async function price(product: Product, row: Partial<PriceRow>): Promise<void> {
		const offer = getOffer(stage.catalog, offerOf(product));
		await write(stage, (tx) =>
			saveNewPriceRows(tx, [
				{
					...{ id: toId(stage.surroundings.newId()), partnerId, listId: toId("list"), offerId: offer.id, market: "KR" },
					...{ currency: "USD", segment: "commercial", termMonths: offer.termMonths, billingCycle: "monthly" },
					...{ minimumQuantity: 1, from: parseDay("2020-01-01"), recordedAt: stage.surroundings.now() },
					...row,
				},
			]),
		);
	}

	/** From that day on the customer is charged in another currency, in which Business Basic has a price. */
	async function agreeOn(currency: Currency, from: string): Promise<void> {
		await price("basic", { currency, retailPrice: 7000 });
		await write(stage, async (tx) => {
			await saveCustomerTerms(tx, {
				...{ customerId: stage.customerId, partnerId, from: parseDay(from), currency, segment: "commercial" },
				recordedAt: stage.surroundings.now(),
			});
		});
	}

	async function runUntilNow(): Promise<void> {
		const work = { customerId: stage.customerId, until: stage.surroundings.now() };
		for (let more = true; more; ) ({ more } = await runDue(stage.surroundings, work));
	}

	test("a suspension on the 30th day after the 1st of February gives both of its periods back", async () => {
		stage.clock.advance({ hours: 100 * 24 });
		expect(stage.surroundings.now().slice(0, 10)).toBe("2027-03-02");
		const sold = await stage.buy({ daysAgo: 29 });
		expect((await make(sold.id, "suspension")).charges?.total.amount).toBe(-10_000);
	});

	test("a suspension after a conversion does not give back the days that were used before it", async () => {
		const sold = await stage.buy({ daysAgo: 40 });
		const converted = await make(sold.id, "conversion", { billingCycle: "annual" });
		const annual = converted.charges?.lines.find(({ settles }) => settles === undefined)?.amount.amount ?? 0;
		expect((await make(sold.id, "suspension")).charges?.total.amount).toBe(-annual);
	});

	test("a change before a renewal in another currency can be listed, and its undo names the renewal", async () => {
		const sold = await stage.buy({ daysAgo: 362 });
		const made = await make(sold.id, "seats", { change: 2 });
		await agreeOn("KRW", "2026-11-24");
		stage.clock.advance({ hours: 5 * 24 });
		await runUntilNow();
		expect((await readAll((db) => findBilling(db, stage.customerId, sold.id)))?.unitPrice.currency).toBe("KRW");
		const listed = read(changeList, await stage.ask({ url: `${customer()}/changes` }));
		expect(listed.items.find(({ id }) => id === made.id)?.undo.reasons.map(({ code }) => code)).toEqual([
			"changedSince",
		]);
		expect(await codesOf(`/changes/${made.id}/undo`)).toEqual(["changedSince"]);
	});

	test("a quote of seats from before a conversion says what has changed", async () => {
		const sold = await stage.buy({ daysAgo: 40 });
		const seats = await quoteOf(`/subscriptions/${sold.id}/seats`, { change: 2 });
		stage.clock.advance({ hours: 15 });
		await make(sold.id, "conversion", { billingCycle: "annual" });
		expect(readProblem(await execute(seats), 409).code).toBe("quoteChanged");
	});

	test("a conversion does not take seats that are assigned", async () => {
		const sold = await stage.buy({ quantity: 5 });
		await hire(stage, stage.customerId, { count: 4 });
		const body = { targetOfferId: offerOf("basic"), billingCycle: "annual", quantity: 2 };
		expect(await codesOf(`/subscriptions/${sold.id}/conversion`, body)).toEqual(["conversionQuantity"]);
		await make(sold.id, "conversion", { ...body, quantity: 4 });
	});

	test("a conversion does not return seats whose window is closed", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 5 });
		const body = { targetOfferId: offerOf("basicNewCommerce"), billingCycle: "annual", quantity: 2 };
		expect(await codesOf(`/subscriptions/${sold.id}/conversion`, body)).toEqual(["conversionQuantity"]);
		await make(sold.id, "conversion", { ...body, quantity: 6 });
	});

	test("seats that were added before a conversion keep the window in which they can be returned", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 5 });
		await make(sold.id, "seats", { change: 2 });
		await make(sold.id, "conversion", { billingCycle: "annual" });
		expect(await codesOf(`/subscriptions/${sold.id}/seats`, { change: -3 })).toEqual(["reductionWindowClosed"]);
		await make(sold.id, "seats", { change: -2 });
	});

	test("the next term is not agreed where the reseller relationship has ended", async () => {
		const sold = await stage.buy({});
		const { customerId } = stage;
		await write(stage, (tx) =>
			saveRelationship(tx, {
				...{ customerId, partnerId, reseller: "ended", since: stage.surroundings.now() },
				delegatedAdmin: { kind: "none" },
			}),
		);
		expect(await codesOf(`/subscriptions/${sold.id}/renewal`)).toEqual(["resellerEnded"]);
	});

	test("a quote is not carried out before it was made, by a clock that was put back", async () => {
		const sold = await stage.buy({ daysAgo: 40 });
		const seats = await quoteOf(`/subscriptions/${sold.id}/seats`, { change: 2 });
		const past = addDays(stage.surroundings.now(), -9);
		await write(stage, (tx) => saveCustomerClock(tx, stage.customerId, past));
		expect(readProblem(await execute(seats), 409).code).toBe("quoteExpired");
		await write(stage, (tx) => saveCustomerClock(tx, stage.customerId, undefined));
	});

	test("a quote that was carried out and invoiced stands on no further invoice", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce" });
		const seats = await quoteOf(`/subscriptions/${sold.id}/seats`, { change: 2 });
		read(change, await execute(seats), 201);
		const url = `${customer()}/quotes/${seats.id}`;
		const waiting = read(quote, await stage.ask({ url })).charges;
		expect(waiting?.nextInvoice.change.amount).toBe(waiting?.total.amount);
		stage.clock.advance({ hours: 15 * 24 });
		await runUntilNow();
		const origin = toOrigin({ caller: makeCaller({ roles: ["globalAdmin"] }) });
		expect((await runBilling(stage.surroundings, { origin })).kind).toBe("done");
		expect(read(quote, await stage.ask({ url })).charges?.nextInvoice.change.amount).toBe(0);
	});

	test("a reactivation is charged to the end of the term, however long its period would be", async () => {
		const sold = await stage.buy({ daysAgo: 340, committedUntil: parseInstant("2026-11-30T00:00:00Z") });
		await make(sold.id, "suspension");
		const { charges } = await make(sold.id, "reactivation");
		expect(charges?.lines.map(({ span }) => span)).toEqual([{ from: "2026-11-22", until: "2026-12-01" }]);
	});

	test("an undo does not make an add-on run whose base was suspended since", async () => {
		const base = await stage.buy({});
		const addOn = await stage.buy({ product: "archiving", parentSubscriptionId: base.id });
		const suspended = await make(addOn.id, "suspension");
		await make(base.id, "suspension");
		expect(await codesOf(`/changes/${suspended.id}/undo`)).toEqual(["changedElsewhere"]);
	});

	test("an undo does not suspend a base whose add-on was taken up again since", async () => {
		const base = await stage.buy({});
		const addOn = await stage.buy({ product: "archiving", parentSubscriptionId: base.id });
		await make(base.id, "suspension");
		const reactivated = await make(base.id, "reactivation");
		await make(addOn.id, "reactivation");
		expect(await codesOf(`/changes/${reactivated.id}/undo`)).toEqual(["changedElsewhere"]);
	});

	test("an entry that nobody noticed in time comes before the change that is made after its moment", async () => {
		const sold = await stage.buy({ daysAgo: 40, billingCycle: "annual" });
		const dueAt = addDays(stage.surroundings.now(), 1);
		const url = `${customer()}/subscriptions/${sold.id}/timeline`;
		const planned = await stage.ask({ method: "POST", url, body: { dueAt, request: { kind: "reactivation" } } });
		expect(planned.statusCode).toBe(201);
		stage.clock.advance({ hours: 20 * 24 });
		await make(sold.id, "suspension");
		await runUntilNow();
		const { items } = read(changeList, await stage.ask({ url: `${customer()}/changes` }));
		expect(items[0]).toMatchObject({ kind: "suspension", by: "caller" });
		const { entries } = read(timeline, await stage.ask({ url }));
		expect(entries[0]).toMatchObject({ state: "failed", dueAt });
	});

	test("whoever advances the clock is not told what happened to another partner's subscription", async () => {
		const customerId: CustomerId = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const own = await sell(stage, customerId, { committedUntil: parseInstant("2026-11-25T00:00:00Z") });
		await sell(stage, customerId, {
			...{ product: "exchangePlan1", partnerId: otherPartnerId },
			committedUntil: parseInstant("2026-11-24T00:00:00Z"),
		});
		const told: string[] = [];
		await setClock(stage.surroundings, {
			...{ customerId, origin: toOrigin({ caller: makeCaller({ roles: ["globalAdmin"] }) }) },
			act: { kind: "start", now: parseInstant("2026-12-01T00:00:00Z") },
			toAnswer(outcome) {
				if (outcome.kind === "moved")
					told.push(...outcome.events.map((event) => ("change" in event ? event.change.subscriptionId : event.kind)));
				return { status: 200, headers: {}, body: "" };
			},
		});
		expect(told).toEqual([own.id]);
		const renewed = await readAll((db) => listSubscriptionsOfCustomer(db, customerId));
		expect(renewed.every(({ committedUntil }) => committedUntil > "2027-11")).toBe(true);
	});

	test("an upgrade to more seats is at the price of so many seats", async () => {
		const sold = await stage.buy({ quantity: 10 });
		await price("e3", { minimumQuantity: 50, retailPrice: 1500, recordedAt: addDays(stage.surroundings.now(), 1) });
		const body = { targetOfferId: offerOf("e3"), licenseTransfer: false, quantity: 60 };
		const { charges } = await quoteOf(`/subscriptions/${sold.id}/upgrades`, body);
		expect(charges?.lines.find(({ kind: what }) => what === "purchase")?.amount.amount).toBe(60 * 1500);
	});
});
