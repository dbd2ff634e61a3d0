import { type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { ChangeRequest } from "../../domain/changes/change-request.ts";
import type { SubscriptionChanges } from "../../domain/subscriptions/subscription-update.ts";
import { computePerson } from "../joins/compute-person.ts";
import { computeUpgrade, findUpgradeFacts, priceAskedFor } from "../preview-upgrade.ts";
import { computePurchase } from "../purchases/compute-purchase.ts";
import { findCustomerFacts, findOwnSubscription, inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import { toTransferOfUpgrade } from "../transfers/start-transfer.ts";
import { computeTransition } from "../transitions/compute-transition.ts";
import { computeConversion, computeRenewal } from "./compute-conversion.ts";
import { computePriceBook } from "./compute-price-book.ts";
import { computeSeats, type SubscriptionToChange } from "./compute-seats.ts";
import { computeUndo } from "./compute-undo.ts";
import { computeUpdate } from "./compute-update.ts";
import type { ChangeContext, ChangeToCompute, ComputedChange } from "./computed-change.ts";
import { readCustomerMoney } from "./customer-money.ts";
import { recordSeats } from "./record-seats.ts";
import { recordUpdate } from "./record-update.ts";
import { recordUpgrade } from "./record-upgrade.ts";

/** Computes any change of a customer's subscription: what a quote stores, the timeline shows and the action writes. */
export async function computeChange(surroundings: Surroundings, asked: ChangeToCompute): Promise<ComputedChange> {
	const { request } = asked;
	if (request.kind === "purchase") return await computePurchase(surroundings, { ...asked, request });
	if (request.kind === "join" || request.kind === "leave")
		return await computePerson(surroundings, { ...asked, request });
	if (request.kind === "priceBook") return await computePriceBook(surroundings, { ...asked, request });
	if (request.kind === "transition") return await computeTransition(surroundings, { ...asked, request });
	if (request.kind === "upgrade") return await computeUpgradeChange(surroundings, { ...asked, request });
	const { db, caller, customerId, by } = asked;
	const facts = await findCustomerFacts(db, caller.partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const subscription = findOwnSubscription(facts, toId<SubscriptionId>(request.subscriptionId));
	if (subscription === undefined) return { kind: "subscriptionNotFound" };
	const at = inTimeOf(surroundings, facts.customer);
	const day = asked.day ?? dayOf(at.now());
	const money = await readCustomerMoney(db, { partnerId: caller.partnerId, customer: facts.customer, day });
	const context: ChangeContext = { at, money, change: { db, caller, facts, subscription, day, by } };
	switch (request.kind) {
		case "seats":
			return await computeSeatsChange(context, request);
		case "conversion":
			return await computeConversion(context, request);
		case "renewal":
			return await computeRenewal(context);
		case "undo":
			return await computeUndo(context, request);
		default:
			return await computeUpdateChange(context, toChanges(request, subscription));
	}
}

type RequestOf<Kind extends ChangeRequest["kind"]> = Extract<ChangeRequest, { readonly kind: Kind }>;

async function computeUpgradeChange(
	surroundings: Surroundings,
	asked: ChangeToCompute & { readonly request: RequestOf<"upgrade"> },
): Promise<ComputedChange> {
	const { db, caller, customerId, request, day, by } = asked;
	const { kind: _, subscriptionId, ...choice } = request;
	const named = { caller, customerId, subscriptionId, ...priceAskedFor(choice) };
	const key = { ...named, ...(day === undefined ? {} : { day }) };
	const found = await findUpgradeFacts(surroundings, db, key);
	if (found.kind !== "found") return found;
	const computed = await computeUpgrade(found, { db, choice, by });
	if (computed.kind === "refused") return { ...computed, of: "upgrade" };
	const { plan, change } = computed;
	const { at, facts, money } = found;
	return {
		...{ kind: "planned", at, facts, money, change, upgrade: plan },
		transfer: toTransferOfUpgrade(plan, at.catalog),
		records: (origin) => recordUpgrade(at, origin, plan),
	};
}

async function computeSeatsChange(context: ChangeContext, request: RequestOf<"seats">): Promise<ComputedChange> {
	const { at, money, change: asked } = context;
	const computed = await computeSeats(at, asked, request);
	if (computed.kind === "refused") return { ...computed, of: "subscription" };
	const { plan, change } = computed;
	return {
		...{ kind: "planned", at, facts: asked.facts, money, change, seats: plan },
		records: (origin) => recordSeats(at, origin, plan),
	};
}

async function computeUpdateChange(context: ChangeContext, changes: SubscriptionChanges): Promise<ComputedChange> {
	const { at, money, change: asked } = context;
	const computed = await computeUpdate(at, asked, changes);
	if (computed.kind === "refused") return { ...computed, of: "subscription" };
	const { plan, change } = computed;
	if (plan.changed.length === 0) return { kind: "refused", of: "subscription", refusals: [{ code: "noChange" }] };
	return {
		...{ kind: "planned", at, facts: asked.facts, money, change },
		records: (origin) => recordUpdate(at, origin, plan),
	};
}

/** Legacy is canceled by suspending it, and by deleting it once it is suspended; new commerce at once. */
function toChanges(
	request: RequestOf<"suspension" | "reactivation" | "cancellation" | "autoRenew">,
	{ regime, status }: SubscriptionToChange["subscription"],
): SubscriptionChanges {
	switch (request.kind) {
		case "suspension":
			return { status: "suspended" };
		case "reactivation":
			return { status: "active" };
		case "cancellation":
			return { status: regime === "legacy" && status === "active" ? "suspended" : "deleted" };
		case "autoRenew":
			return { autoRenew: request.on };
	}
}
