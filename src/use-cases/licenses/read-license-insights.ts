import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId, PartnerId, SkuId } from "../../domain/basics/ids.ts";
import { addDays, type Instant } from "../../domain/basics/instant.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { mayReadDirectory } from "../../domain/customers/directory-access.ts";
import {
	activeDays,
	type InsightCounts,
	type LicenseInsight,
	sumInsights,
	toInsights,
} from "../../domain/licenses/license-insights.ts";
import { listCustomersOfPartner, toSearchName } from "../../storage/customer-store.ts";
import type { Reader } from "../../storage/database.ts";
import { countAssignedLicenses, countSoldSeats, type SoldSeats } from "../../storage/license-insight-store.ts";
import { inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import { type LicensesClosed, type LicensesOf, openDirectory } from "./read-licenses.ts";

/** What the partner sold to one customer, by product. */
export type CustomerInsights =
	| LicensesClosed
	| {
			readonly kind: "insights";
			readonly customer: Customer;
			readonly insights: readonly LicenseInsight[];
			/** When it was counted: now, in the customer's time. */
			readonly countedAt: Instant;
	  };

/** Deployment and use of what the partner sold to one customer. */
export async function readCustomerInsights(surroundings: Surroundings, asked: LicensesOf): Promise<CustomerInsights> {
	return await surroundings.database.read(async (db) => {
		const opened = await openDirectory(surroundings, db, asked);
		if (opened.kind !== "open") return opened;
		const { facts, at } = opened;
		const { customer } = facts;
		const sold = facts.own
			.filter(({ status }) => status === "active" || status === "expired")
			.map(({ offerId, quantity }) => ({ customerId: customer.id, offerId, seats: quantity }));
		const counts = await countOf(at, { db, sold, customerIds: [customer.id] });
		const insights = toInsights(counts.get(customer.id) ?? nothing);
		return { kind: "insights", customer, insights, countedAt: at.now() };
	});
}

/** Deployment and use over all of the partner's customers whose people the partner may look at. */
export interface PartnerInsights {
	readonly total: ReturnType<typeof sumInsights>;
	readonly countedAt: Instant;
}

/** The same for the partner as a whole; customers that let nobody look are left out, since nothing is known of them. */
export async function readPartnerInsights(
	surroundings: Surroundings,
	{ partnerId }: Pick<Caller, "partnerId">,
): Promise<PartnerInsights> {
	return await surroundings.database.read(async (db) => {
		const customers = await listOpenCustomers(surroundings, db, partnerId);
		const customerIds = customers.map(({ id }) => id);
		const open = new Set(customerIds);
		const sold = (await countSoldSeats(db, partnerId)).filter(({ customerId }) => open.has(customerId));
		const counts = await countOf(surroundings, { db, sold, customerIds });
		const total = sumInsights([...counts.values()].flatMap(toInsights));
		return { total, countedAt: surroundings.now() };
	});
}

const nothing: InsightCounts = { sold: new Map(), assigned: new Map(), active: new Map() };

/** How many customers are read at a time. */
const customersPerPage = 1_000;

async function listOpenCustomers(
	surroundings: Surroundings,
	db: Reader,
	partnerId: PartnerId,
): Promise<readonly Customer[]> {
	const open: Customer[] = [];
	let after: { readonly searchName: string; readonly id: string } | undefined;
	for (;;) {
		const page = await listCustomersOfPartner(db, {
			partnerId,
			limit: customersPerPage,
			...(after === undefined ? {} : { after }),
		});
		for (const { customer, relationship } of page) {
			if (mayReadDirectory(relationship, inTimeOf(surroundings, customer).now())) open.push(customer);
		}
		const last = page.at(-1);
		if (last === undefined || page.length < customersPerPage) return open;
		after = { searchName: toSearchName(last.customer.companyName), id: last.customer.id };
	}
}

interface Counting {
	readonly db: Reader;
	readonly sold: readonly SoldSeats[];
	readonly customerIds: readonly CustomerId[];
}

async function countOf(
	surroundings: Surroundings,
	{ db, sold, customerIds }: Counting,
): Promise<ReadonlyMap<CustomerId, InsightCounts>> {
	const counts = new Map<
		CustomerId,
		{ sold: Map<SkuId, number>; assigned: Map<SkuId, number>; active: Map<SkuId, number> }
	>(customerIds.map((id) => [id, { sold: new Map(), assigned: new Map(), active: new Map() }]));
	for (const { customerId, offerId, seats } of sold) {
		const { skuId } = getOffer(surroundings.catalog, offerId);
		const ofCustomer = counts.get(customerId)?.sold;
		ofCustomer?.set(skuId, (ofCustomer.get(skuId) ?? 0) + seats);
	}
	const since = addDays(surroundings.now(), -activeDays);
	for (const one of await countAssignedLicenses(db, customerIds)) {
		counts.get(one.customerId)?.assigned.set(one.skuId, one.assigned);
	}
	for (const one of await countAssignedLicenses(db, customerIds, since)) {
		counts.get(one.customerId)?.active.set(one.skuId, one.assigned);
	}
	return counts;
}
