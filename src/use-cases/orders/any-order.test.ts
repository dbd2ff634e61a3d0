import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setPrices } from "../../../test/support/billed-sale.ts";
import {
	addCustomer,
	makeCaller,
	offerOf,
	openStage,
	type Product,
	type Stage,
} from "../../../test/support/fixture.ts";
import { outcomeOf } from "../../../test/support/outcome-of.ts";
import { type DatabaseKind, databasesUnderTest } from "../../../test/support/postgres.ts";
import { type CustomerId, type SubscriptionId, storedId } from "../../domain/basics/ids.ts";
import type { CartLine } from "../../domain/carts/cart.ts";
import type { PurchaseChoice } from "../../domain/purchases/purchase-request.ts";
import { listBillings } from "../../storage/billing-store.ts";
import { type CheckoutOutcome, checkOutCart } from "../carts/check-out-cart.ts";
import { type CartOutcome, editCart } from "../carts/edit-cart.ts";
import { executeQuote, type QuoteOutcome } from "../changes/execute-quote.ts";
import { makeQuote } from "../changes/make-quote.ts";
import { readLedger } from "../changes/read-ledger.ts";
import { checkBooks } from "../check-books.ts";
import { runDue } from "../timeline/run-due.ts";
import { createOrder, type OrderOutcome } from "./create-order.ts";

const caller = makeCaller({ roles: ["globalAdmin"] });
const cents = { basic: 500, standard: 1250, e1: 800, e3: 2003, e5: 3507, archiving: 301, audioConferencing: 399 };

async function openSales(kind: DatabaseKind): Promise<Stage> {
	const stage = await openStage(kind);
	await setPrices(stage, { ...cents, basicNewCommerce: 507 });
	return stage;
}

/** A customer whose first purchase is that many days after the stage's clock. */
async function addLater(stage: Stage, days: number): Promise<CustomerId> {
	stage.clock.advance({ hours: days * 24 });
	return await addCustomer(stage);
}

async function order(stage: Stage, customerId: CustomerId, lines: readonly PurchaseChoice[]) {
	const outcome = await outcomeOf<OrderOutcome>((asked) =>
		createOrder(stage.surroundings, { ...asked, customerId, lines }),
	);
	if (outcome?.kind !== "placed") throw new Error(`the order came to ${JSON.stringify(outcome)}`);
	return outcome.view;
}

/** Cancels as a person would: what it costs is asked first. */
async function cancel(stage: Stage, customerId: CustomerId, subscriptionId: SubscriptionId): Promise<void> {
	const request = { kind: "cancellation", subscriptionId } as const;
	const made = await makeQuote(stage.surroundings, { caller, customerId, request });
	if (made.kind !== "quoted") throw new Error(`no quote: ${made.kind}`);
	const quoted = { customerId, quoteId: made.shown.quote.id, token: made.token };
	const outcome = await outcomeOf<QuoteOutcome>((asked) => executeQuote(stage.surroundings, { ...asked, ...quoted }));
	expect(outcome?.kind).toBe("executed");
}

async function owed(stage: Stage, customerId: CustomerId): Promise<number> {
	const ledger = await readLedger(stage.surroundings, { caller, customerId }, { limit: 1 });
	const receivable = ledger?.balances.find(({ account }) => account === "customerReceivable");
	return Number(receivable?.balance.amount ?? 0);
}

const legacyProducts = ["basic", "standard", "e1", "e3", "e5"] as const satisfies readonly Product[];
const cycles = ["monthly", "annual"] as const;

describe.each(databasesUnderTest())("orders on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openSales(kind);
	});
	afterAll(() => stage.close());
	const numRuns = kind === "sqlite" ? 40 : 8;

	test("property: what legacy sells and takes back at once costs nothing, add-ons included", async () => {
		const sale = fc.record({
			product: fc.constantFrom(...legacyProducts),
			quantity: fc.integer({ min: 1, max: 300 }),
			billingCycle: fc.constantFrom(...cycles),
			addOnSeats: fc.integer({ min: 0, max: 50 }),
			/** So that months end, and the 29th to 31st come by. */
			later: fc.integer({ min: 0, max: 3 }),
		});
		await fc.assert(
			fc.asyncProperty(sale, async ({ product, quantity, billingCycle, addOnSeats, later }) => {
				const customerId = await addLater(stage, later);
				const base = { offerId: offerOf(product), quantity, billingCycle };
				const addOn = { offerId: offerOf("audioConferencing"), quantity: addOnSeats };
				const takesAddOn = addOnSeats > 0 && product !== "e5";
				const { lines } = await order(stage, customerId, takesAddOn ? [base, addOn] : [base]);
				const [first] = lines;
				if (first === undefined) throw new Error("an order has a line");
				expect(await owed(stage, customerId)).toBeGreaterThan(0);
				await cancel(stage, customerId, first.subscription.id);
				expect(await owed(stage, customerId)).toBe(0);
			}),
			{ numRuns },
		);
		expect((await checkBooks(stage.surroundings)).faults).toEqual([]);
	});

	test("property: an add-on that is bought any day later is billed to its base's day, and never beyond the term", async () => {
		const bought = fc.record({
			later: fc.integer({ min: 0, max: 40 }),
			billingCycle: fc.constantFrom(...cycles),
			quantity: fc.integer({ min: 1, max: 20 }),
		});
		await fc.assert(
			fc.asyncProperty(bought, async ({ later, billingCycle, quantity }) => {
				const customerId = await addLater(stage, 1);
				const [base] = (await order(stage, customerId, [{ offerId: offerOf("e3"), quantity: 5, billingCycle }])).lines;
				if (base === undefined) throw new Error("an order has a line");
				stage.clock.advance({ hours: later * 24 });
				await runDue(stage.surroundings, { customerId, until: stage.surroundings.now(), limit: 20 });
				const parentSubscriptionId = base.subscription.id;
				const [addOn] = (
					await order(stage, customerId, [{ offerId: offerOf("audioConferencing"), quantity, parentSubscriptionId }])
				).lines;
				expect(addOn?.subscription.committedUntil).toBe(base.subscription.committedUntil);
				expect(addOn?.subscription.billingCycle).toBe(billingCycle);
				const billings = await stage.surroundings.database.read((db) => listBillings(db, customerId));
				const [one, other] = billings.map(({ startedOn, billedUntil }) => ({ startedOn, billedUntil }));
				expect(other).toEqual(one);
			}),
			{ numRuns: numRuns / 2 },
		);
		stage.clock.advance({ hours: 24 * 60 });
		await catchUp(stage);
		expect((await checkBooks(stage.surroundings)).faults).toEqual([]);
	});

	test("property: whatever carts hold, and whatever comes of them, the books hold", async () => {
		const line = fc.record({
			product: fc.constantFrom<Product>(...legacyProducts, "basicNewCommerce", "archiving", "audioConferencing"),
			quantity: fc.integer({ min: -1, max: 320 }),
			billingCycle: fc.option(fc.constantFrom(...cycles), { nil: undefined }),
			addOn: fc.option(fc.constantFrom<Product>("archiving", "audioConferencing", "e1"), { nil: undefined }),
		});
		const step = fc.record({
			lines: fc.array(line, { minLength: 1, maxLength: 5 }),
			later: fc.integer({ min: 0, max: 20 }),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
				const customerId = await addLater(stage, 1);
				for (const { lines, later } of steps) {
					const before = await owed(stage, customerId);
					const done = await buyCart(stage, customerId, lines);
					if (done.orders.length === 0) expect(await owed(stage, customerId)).toBe(before);
					stage.clock.advance({ hours: later * 24 });
					await runDue(stage.surroundings, { customerId, until: stage.surroundings.now(), limit: 200 });
				}
			}),
			{ numRuns: numRuns / 2 },
		);
		await catchUp(stage);
		expect((await checkBooks(stage.surroundings)).faults).toEqual([]);
	});
});

interface AnyLine {
	readonly product: Product;
	readonly quantity: number;
	readonly billingCycle: "monthly" | "annual" | undefined;
	readonly addOn: Product | undefined;
}

async function buyCart(stage: Stage, customerId: CustomerId, wanted: readonly AnyLine[]) {
	const lines = wanted.map(({ product, quantity, billingCycle, addOn }, index): CartLine => {
		const cycle = billingCycle === undefined ? {} : { billingCycle };
		const addOns: CartLine[] =
			addOn === undefined
				? []
				: [{ id: 100 + index, catalogItemId: offerOf(addOn), quantity: 2, ...cycle, addOns: [] }];
		return { id: index, catalogItemId: offerOf(product), quantity, ...cycle, addOns };
	});
	const made = await outcomeOf<CartOutcome>((asked) => editCart(stage.surroundings, { ...asked, customerId, lines }));
	if (made?.kind !== "cart") throw new Error("a cart is made whatever is in it");
	const { id: cartId } = made.assessed.cart;
	const done = await outcomeOf<CheckoutOutcome>((asked) =>
		checkOutCart(stage.surroundings, { ...asked, customerId, cartId }),
	);
	if (done?.kind !== "checkedOut") throw new Error("a cart is checked out whatever is in it");
	return done;
}

/** Lets everything happen that is due, for every customer of the stage. */
async function catchUp(stage: Stage): Promise<void> {
	const { database } = stage.surroundings;
	const rows = await database.read((db) => db.selectFrom("customers").select("id").execute());
	for (const { id } of rows) {
		const work = { customerId: storedId<CustomerId>(id), until: stage.surroundings.now(), limit: 500 };
		await runDue(stage.surroundings, work);
	}
}
