import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setPrices } from "../../../test/support/billed-sale.ts";
import {
	addCustomer,
	makeCaller,
	offerOf,
	openStage,
	partnerId,
	type Stage,
	write,
} from "../../../test/support/fixture.ts";
import { outcomeOf } from "../../../test/support/outcome-of.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { parseInstant } from "../../domain/basics/instant.ts";
import { addDaysTo, addMonthsTo, type Day, dayOf, dayOfMonth } from "../../domain/billing/day.ts";
import { roundHalfAway, zero } from "../../domain/billing/fraction.ts";
import { proveLine } from "../../domain/billing/prove-line.ts";
import { type RoundingPolicyName, roundingPolicies, roundShare } from "../../domain/billing/rounding-policies.ts";
import type { Promotion } from "../../domain/catalog/catalog.ts";
import type { PurchaseRequest } from "../../domain/purchases/purchase-request.ts";
import { savePartnerBilling } from "../../storage/billing-store.ts";
import { executeQuote, type QuoteOutcome } from "../changes/execute-quote.ts";
import { makeQuote, type QuoteCommand } from "../changes/make-quote.ts";
import { readLedger } from "../changes/read-ledger.ts";
import { checkBooks } from "../check-books.ts";
import type { Surroundings } from "../surroundings.ts";

const caller = makeCaller({ roles: ["globalAdmin"] });
/** Odd, so that there is something to round. */
const cents = { e3NewCommerce: 2003, standardNewCommerce: 1249, basicNewCommerce: 507 };
const promotionId = "5EATLIFT0ANY:0001:5EATLIFT0001";

const sale = fc.record({
	product: fc.constantFrom("e3NewCommerce", "standardNewCommerce", "basicNewCommerce"),
	billingCycle: fc.constantFrom("monthly", "annual"),
	basisPoints: fc.integer({ min: 1, max: 10_000 }),
	quantity: fc.integer({ min: 1, max: 250 }),
	policy: fc.constantFrom(...(Object.keys(roundingPolicies) as RoundingPolicyName[])), // its own keys
	/** Whether the term, and with it a first period of a year, is cut short with a month. */
	endsIn: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
	/** How many days pass before seats change. */
	days: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 })),
	more: fc.integer({ min: 1, max: 20 }),
});

type Sale = typeof sale extends fc.Arbitrary<infer Value> ? Value : never;

describe.each(databasesUnderTest())("purchases with a promotion on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
		await setPrices(stage, cents);
	});
	afterAll(() => stage.close());

	test("property: cost the price less the percent, rounded by name, as quoted; undo and cancellation give back what was charged", async () => {
		await fc.assert(
			fc.asyncProperty(sale, async (one) => {
				const policies = { legacy: one.policy, newCommerce: one.policy };
				await write(stage, (tx) => savePartnerBilling(tx, { partnerId, currency: "USD", billingDay: 15, policies }));
				stage.clock.advance({ hours: 1 });
				const customerId = await addCustomer(stage);
				const surroundings = offering(stage.surroundings, one);
				const bought = await carryOut(surroundings, customerId, toRequest(one, dayOf(surroundings.now())));
				const [line, ...others] = bought.charges?.plan.lines ?? [];
				if (line === undefined) throw new Error("nothing is charged");
				expect(others).toEqual([]);
				expect(line.amount.amount).toBe(Number(expected(one, line.proof)));
				expect(line.proof.promotion).toMatchObject({ promotionId, basisPoints: one.basisPoints });
				expect(proveLine(line)).toBe(true);
				expect(await owed(stage, customerId)).toBe(line.amount.amount);

				stage.clock.advance({ hours: 24 * one.days });
				const { subscriptionId } = bought;
				const seats = { quantity: one.quantity + one.more };
				const raised = await carryOut(surroundings, customerId, { kind: "seats", subscriptionId, seats, release: [] });
				for (const { proof } of raised.charges?.plan.lines ?? []) expect(proof.promotion).toEqual(line.proof.promotion);
				await carryOut(surroundings, customerId, { kind: "undo", subscriptionId, changeId: raised.id });
				expect(await owed(stage, customerId)).toBe(line.amount.amount);

				await carryOut(surroundings, customerId, { kind: "cancellation", subscriptionId });
				if (one.days === 0) expect(await owed(stage, customerId)).toBe(0);
				else expect(await owed(stage, customerId)).toBeLessThanOrEqual(line.amount.amount);
			}),
			{ numRuns: kind === "sqlite" ? 60 : 10 },
		);
		expect((await checkBooks(stage.surroundings)).faults).toEqual([]);
	});
});

/** The same with one promotion, for everything and as large as is asked. */
function offering(surroundings: Surroundings, { product, billingCycle, basisPoints }: Sale): Surroundings {
	const promotion: Promotion = {
		...{ id: promotionId, name: { ko: "할인", en: "Less" }, description: { ko: "", en: "" }, onFirstPurchase: true },
		...{ from: parseInstant("2020-01-01T00:00:00Z"), until: parseInstant("2040-01-01T00:00:00Z") },
		products: [{ offerId: offerOf(product), billingCycle, basisPoints }],
	};
	return { ...surroundings, catalog: { ...surroundings.catalog, promotions: [promotion] } };
}

function toRequest({ product, quantity, billingCycle, endsIn }: Sale, day: Day): PurchaseRequest {
	return {
		...{ kind: "purchase", offerId: offerOf(product), quantity, billingCycle, promotionId },
		...(endsIn === undefined ? {} : { endsOn: lastOfMonth(addMonthsTo(day, endsIn)) }),
	};
}

function lastOfMonth(day: Day): Day {
	const first = addDaysTo(day, 1 - dayOfMonth(day));
	return addDaysTo(addMonthsTo(first, 1), -1);
}

/** From the price list alone: the seat's price less the percent, and then the share by the policy. */
function expected(
	{ product, billingCycle, basisPoints, quantity, policy }: Sale,
	{ days, periodDays }: { readonly days: number; readonly periodDays: number },
): bigint {
	const listed = BigInt(cents[product] * (billingCycle === "annual" ? 12 : 1));
	const unitPrice = roundHalfAway({ numerator: listed * BigInt(10_000 - basisPoints), denominator: 10_000n });
	return roundShare(policy, { unitPrice: Number(unitPrice), quantity, days, periodDays }, zero);
}

/** What is carried out is what was quoted, to the line. */
async function carryOut(surroundings: Surroundings, customerId: CustomerId, request: QuoteCommand["request"]) {
	const made = await makeQuote(surroundings, { caller, customerId, request });
	if (made.kind !== "quoted") throw new Error(`no quote: ${JSON.stringify(made)}`);
	const { quote } = made.shown;
	const asked = { customerId, quoteId: quote.id, token: made.token };
	const outcome = await outcomeOf<QuoteOutcome>((origin) => executeQuote(surroundings, { ...origin, ...asked }));
	if (outcome?.kind !== "executed") throw new Error(`the quote came to ${JSON.stringify(outcome)}`);
	expect(outcome.change.charges?.plan.lines).toEqual(quote.change.charges?.plan.lines);
	return outcome.change;
}

async function owed(stage: Stage, customerId: CustomerId): Promise<number> {
	const ledger = await readLedger(stage.surroundings, { caller, customerId }, { limit: 1 });
	const receivable = ledger?.balances.find(({ account }) => account === "customerReceivable");
	return Number(receivable?.balance.amount ?? 0);
}
