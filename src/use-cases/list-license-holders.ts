import { getOffer } from "../domain/catalog/catalog.ts";
import { mayReadDirectory } from "../domain/customers/directory-access.ts";
import type { CustomerUser, LicenseAssignment } from "../domain/licenses/license.ts";
import { proposeRelease, type ReleaseProposal } from "../domain/licenses/propose-release.ts";
import { listAssignmentsOfSku, listUsers } from "../storage/license-store.ts";
import type { NotFound, SubscriptionKey } from "./preview-upgrade.ts";
import { countSeatsBySku, findCustomerFacts, findOwnSubscription } from "./read-customer.ts";
import type { Surroundings } from "./surroundings.ts";

/** A user with the license that a subscription's SKU gives. */
export interface LicenseHolder {
	readonly user: CustomerUser;
	readonly assignment: LicenseAssignment;
}

/** The holders, or that the partner may not look at the customer's people. */
export type LicenseHolders =
	| NotFound
	| { readonly kind: "directoryClosed" }
	| {
			readonly kind: "holders";
			readonly holders: readonly LicenseHolder[];
			/** For the number of seats that was asked for. */
			readonly proposal?: ReleaseProposal;
	  };

/** Who holds the subscription's SKU, the least recently active first: the first to ask when licenses must go. */
export async function listLicenseHolders(
	{ database, catalog, now }: Surroundings,
	{ caller, customerId, subscriptionId, seats }: SubscriptionKey & { readonly seats?: number },
): Promise<LicenseHolders> {
	return await database.read(async (db) => {
		const facts = await findCustomerFacts(db, caller.partnerId, customerId);
		if (facts === undefined) return { kind: "customerNotFound" };
		const subscription = findOwnSubscription(facts, subscriptionId);
		if (subscription === undefined) return { kind: "subscriptionNotFound" };
		if (!mayReadDirectory(facts.relationship, now())) return { kind: "directoryClosed" };
		const { skuId } = getOffer(catalog, subscription.offerId);
		const users = new Map((await listUsers(db, customerId)).map((user) => [user.id, user]));
		const holders = (await listAssignmentsOfSku(db, customerId, skuId)).flatMap((assignment) => {
			const user = users.get(assignment.userId);
			return user === undefined ? [] : [{ user, assignment }];
		});
		const ordered = holders.toSorted(byLastActivity);
		if (seats === undefined) return { kind: "holders", holders: ordered };
		const others = facts.subscriptions.filter(({ id }) => id !== subscription.id);
		const seatsElsewhere = countSeatsBySku(others, catalog).get(skuId) ?? 0;
		const assigned = ordered.map(({ assignment }) => assignment);
		return { kind: "holders", holders: ordered, proposal: proposeRelease(assigned, { seats, seatsElsewhere }) };
	});
}

/** Compared by code unit, so that every machine agrees. */
function byLastActivity({ user: a }: LicenseHolder, { user: b }: LicenseHolder): number {
	return (
		compare(a.lastActiveAt ?? "", b.lastActiveAt ?? "") || compare(a.displayName, b.displayName) || compare(a.id, b.id)
	);
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
