import type { OfferId, SubscriptionId } from "../../domain/basics/ids.ts";
import type { Day } from "../../domain/billing/day.ts";
import { getOffer, type Offer } from "../../domain/catalog/catalog.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import type { FoundPrice } from "../../domain/prices/price.ts";
import { promotePrice } from "../../domain/prices/promote-price.ts";
import { asTransitions, type TransitionFacts } from "../../domain/transitions/transition-facts.ts";
import { listNamedTargets } from "../../domain/upgrades/path-status.ts";
import type { Reader } from "../../storage/database.ts";
import { listAssignments, listUsers } from "../../storage/license-store.ts";
import { listSeatBatchesOfCustomer } from "../../storage/subscription-store.ts";
import { pricesInPlaceOf } from "../changes/customer-money.ts";
import { type FoundForUpgrade, findUpgradeFacts, type NotFound, type SubscriptionKey } from "../preview-upgrade.ts";
import type { Surroundings } from "../surroundings.ts";

/** Which subscription goes on, to what, and from which day money counts it. */
export interface TransitionSearch extends SubscriptionKey {
	/** As sent; every documented target when absent. */
	readonly target?: string;
	readonly quantity?: number;
	/** What the target is to cost less by. */
	readonly promotionId?: string;
	readonly day?: Day;
}

/** Everything about the customer, and the part of it that decides about a transition. */
export interface FoundForTransition extends Omit<FoundForUpgrade, "kind"> {
	readonly kind: "found";
	readonly transition: TransitionFacts;
}

/** The facts about one subscription, read in the transaction that will use them. */
export async function findTransitionFacts(
	surroundings: Surroundings,
	db: Reader,
	{ target, quantity, promotionId, ...search }: TransitionSearch,
): Promise<NotFound | FoundForTransition> {
	const asked = { ...search, ...(target === undefined ? {} : { target }) };
	const found = await findUpgradeFacts(surroundings, db, asked);
	if (found.kind !== "found") return found;
	const { facts, money, at } = found;
	const { id: customerId } = facts.customer;
	const { source } = found.upgrade;
	const upgrade = asTransitions(found.upgrade);
	const targets =
		target === undefined
			? listNamedTargets(upgrade.catalog, source.offerId).map((id: OfferId): Offer => getOffer(at.catalog, id))
			: [findOffer(at.catalog, target) ?? []].flat();
	const seats = { ...source, quantity: quantity ?? source.quantity };
	const listed = money === undefined ? undefined : await pricesInPlaceOf(money, seats, targets);
	const { billingCycle } = source;
	const promoted = (offerId: OfferId, price: FoundPrice) =>
		promotePrice(at.catalog, price, { promotionId, offerId, billingCycle });
	const prices = listed && new Map([...listed].map(([id, price]) => [id, promoted(id, price)]));
	const billings = [...(money?.billings ?? [])];
	return {
		...found,
		transition: {
			upgrade: { ...upgrade, ...(prices === undefined ? {} : { prices }) },
			batches: await listSeatBatchesOfCustomer(db, customerId),
			currencies: new Map(
				billings.map(([id, billing]): [SubscriptionId, typeof billing.unitPrice.currency] => [
					id,
					billing.unitPrice.currency,
				]),
			),
			others: facts.subscriptions.filter(({ id }) => id !== source.id),
			licenses: { users: await listUsers(db, customerId), assignments: await listAssignments(db, customerId) },
		},
	};
}
