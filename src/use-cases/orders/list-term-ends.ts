import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId, SubscriptionId } from "../../domain/basics/ids.ts";
import { type Day, dayOf } from "../../domain/billing/day.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { type AllowedTermEnd, listAllowedTermEnds } from "../../domain/subscriptions/term-ends.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import { inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";

/** Which term is to begin for which customer. */
export interface TermEndSearch {
	readonly caller: Caller;
	readonly customerId: CustomerId;
	readonly months: number;
	/** The customer's today when absent. */
	readonly from?: Day;
	/** Only the end of this subscription, when it is named. */
	readonly with?: SubscriptionId;
}

/** The ends that a first term may be given, or why there are none to tell. */
export type TermEndOutcome =
	| { readonly kind: "customerNotFound" }
	/** What is bought begins today or later. */
	| { readonly kind: "startsInPast" }
	| { readonly kind: "ends"; readonly customer: Customer; readonly ends: readonly AllowedTermEnd[] };

/** Lists the days on which the first term of something that is bought in new commerce may end. */
export async function listTermEnds(surroundings: Surroundings, search: TermEndSearch): Promise<TermEndOutcome> {
	const { caller, customerId, months, with: named } = search;
	return await surroundings.database.read(async (db) => {
		const found = await findCustomerOfPartner(db, caller.partnerId, customerId);
		if (found === undefined) return { kind: "customerNotFound" };
		const { customer } = found;
		const today = dayOf(inTimeOf(surroundings, customer).now());
		const from = search.from ?? today;
		if (from < today) return { kind: "startsInPast" };
		const own = (await listSubscriptionsOfCustomer(db, customerId)).filter(
			({ partnerId }) => partnerId === caller.partnerId,
		);
		const ends = listAllowedTermEnds({ catalog: surroundings.catalog, from, months, own });
		return {
			kind: "ends",
			customer,
			ends: named === undefined ? ends : ends.filter((end) => end.with.includes(named)),
		};
	});
}
