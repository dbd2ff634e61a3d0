import type { Caller } from "../../domain/access/caller.ts";
import type { PartnerId } from "../../domain/basics/ids.ts";
import type { IndirectReseller } from "../../domain/relationships/reseller.ts";
import type { IndirectProvider, ResellerOverview } from "../../domain/relationships/resold.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Reader } from "../../storage/database.ts";
import { findPartner, findPartnerByMpnId } from "../../storage/partner-store.ts";
import { listProvidersOf, listResellers } from "../../storage/reseller-store.ts";
import { countResold } from "../../storage/resold-store.ts";
import type { CustomerOfCaller } from "../customers/read-profile.ts";
import type { Surroundings } from "../surroundings.ts";

/** The resellers behind whom the caller's partner stands. */
export async function listResellersOf(
	{ database }: Surroundings,
	caller: Caller,
): Promise<readonly IndirectReseller[]> {
	return await database.read((db) => listResellers(db, caller.partnerId));
}

/** The partners of this installation that stand behind the caller's own. */
export async function listProviders({ database }: Surroundings, caller: Caller): Promise<readonly IndirectProvider[]> {
	return await database.read(async (db) => {
		const own = await findPartner(db, caller.partnerId);
		return own === undefined ? [] : await listProvidersOf(db, own);
	});
}

/** Those of one customer; undefined when it is none of the caller's. */
export async function listResellersOfCustomer(
	{ database }: Surroundings,
	{ caller, customerId }: CustomerOfCaller,
): Promise<readonly IndirectReseller[] | undefined> {
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, caller.partnerId, customerId);
		if (found === undefined) return undefined;
		const all = await listResellers(db, caller.partnerId);
		return all.filter(({ mpnId }) => mpnId === found.customer.resellerMpnId);
	});
}

/** Every reseller of a provider, taken in or only named on a subscription, with what it sold; by name. */
export async function readResellers(
	{ database }: Pick<Surroundings, "database">,
	partnerId: PartnerId,
): Promise<readonly ResellerOverview[]> {
	return await database.read((db) => findResellers(db, partnerId));
}

/** The same within a read. */
export async function findResellers(db: Reader, partnerId: PartnerId): Promise<readonly ResellerOverview[]> {
	const totals = await countResold(db, partnerId);
	const known = await listResellers(db, partnerId);
	const overviews = known.map(
		({ partnerId: _, ...reseller }): ResellerOverview => ({ ...none, ...totals.get(reseller.mpnId), ...reseller }),
	);
	const taken = new Set(known.map(({ mpnId }) => mpnId));
	for (const [mpnId, counted] of totals) {
		if (taken.has(mpnId)) continue;
		const partner = await findPartnerByMpnId(db, mpnId);
		const named = partner === undefined ? { name: `MPN ${mpnId}` } : { name: partner.name, country: partner.country };
		overviews.push({ ...counted, ...named, mpnId, id: mpnId });
	}
	return overviews.toSorted((one, other) => compare(one.name, other.name) || compare(one.mpnId, other.mpnId));
}

const none = { customers: 0, subscriptions: 0, seats: 0 } as const;

/** By code points, so that the order is the same everywhere. */
function compare(one: string, other: string): number {
	return one === other ? 0 : one < other ? -1 : 1;
}
