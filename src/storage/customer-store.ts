import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { Customer } from "../domain/customers/customer.ts";
import type { DelegatedAdmin, PartnerRelationship } from "../domain/customers/partner-relationship.ts";
import type { Reader, Transactor } from "./database.ts";
import { contains, startsWith } from "./dialect.ts";
import { claimDomain, toInitialDomain } from "./domain-store.ts";
import { fromJson, toJson } from "./json.ts";
import { readStatement } from "./statement.ts";
import type { CustomerRow, PartnerRelationshipRow } from "./tables.ts";

/** A customer together with what the asking partner is to it. */
export interface CustomerOfPartner {
	readonly customer: Customer;
	readonly relationship: PartnerRelationship;
}

/** Where a list of customers starts and what it keeps; order is by name, then id. */
export interface CustomerListing {
	readonly partnerId: PartnerId;
	readonly after?: { readonly searchName: string; readonly id: string };
	/** Reads backwards from there, or from the end; the page is in the usual order all the same. */
	readonly before?: { readonly searchName: string; readonly id: string } | "end";
	readonly limit: number;
	/** Any of these, each lower case. */
	readonly nameIs?: string;
	readonly nameContains?: string;
	readonly nameStartsWith?: string;
	readonly domainStartsWith?: string;
	/** Name or domain holds it. */
	readonly search?: string;
	/** Partner network id of the reseller behind the customer, from its start. */
	readonly resellerStartsWith?: string;
}

/** The customer, provided that the partner has a relationship with it, active or ended. */
export async function findCustomerOfPartner(
	db: Reader,
	partnerId: PartnerId,
	customerId: CustomerId,
): Promise<CustomerOfPartner | undefined> {
	const row = await oneCustomerOfPartner.first(db, { partnerId, customerId });
	return row === undefined ? undefined : fromJoinedRow(row);
}

const oneCustomerOfPartner = readStatement(["partnerId", "customerId"], (db, place) =>
	selectCustomersOfPartner(db, place("partnerId")).where("customers.id", "=", place("customerId")),
);

/** The partner's customers by name. */
export async function listCustomersOfPartner(
	db: Reader,
	listing: CustomerListing,
): Promise<readonly CustomerOfPartner[]> {
	let query = selectCustomersOfPartner(db, listing.partnerId).where("reseller", "=", "active");
	const { after, before, nameIs, nameContains, nameStartsWith, domainStartsWith, search } = listing;
	if (after !== undefined) {
		query = query.where((eb) =>
			eb.or([
				eb("search_name", ">", after.searchName),
				eb.and([eb("search_name", "=", after.searchName), eb("customers.id", ">", after.id)]),
			]),
		);
	}
	if (before !== undefined && before !== "end") {
		query = query.where((eb) =>
			eb.or([
				eb("search_name", "<", before.searchName),
				eb.and([eb("search_name", "=", before.searchName), eb("customers.id", "<", before.id)]),
			]),
		);
	}
	if (nameIs !== undefined) query = query.where("search_name", "=", nameIs);
	if (nameContains !== undefined) query = query.where(contains("search_name", nameContains));
	if (nameStartsWith !== undefined) query = query.where(startsWith("search_name", nameStartsWith));
	if (domainStartsWith !== undefined) query = query.where(startsWith("domain", domainStartsWith));
	if (listing.resellerStartsWith !== undefined) {
		query = query.where(startsWith("reseller_mpn_id", listing.resellerStartsWith));
	}
	if (search !== undefined) {
		query = query.where((eb) => eb.or([contains("search_name", search), contains("domain", search)]));
	}
	const way = before === undefined ? "asc" : "desc";
	const rows = await query.orderBy("search_name", way).orderBy("customers.id", way).limit(listing.limit).execute();
	return (before === undefined ? rows : rows.toReversed()).map(fromJoinedRow);
}

/** Where the customer's own clock stands; undefined in real time. */
export async function findCustomerClock(db: Reader, customerId: CustomerId): Promise<Instant | undefined> {
	const row = await clockOfCustomer.first(db, { customerId });
	return row === undefined || row.clock === null ? undefined : storedInstant(row.clock);
}

const clockOfCustomer = readStatement(["customerId"], (db, place) =>
	db.selectFrom("customers").select("clock").where("id", "=", place("customerId")),
);

/** Sets a test customer's clock, or takes it away. */
export async function saveCustomerClock(
	tx: Transactor,
	customerId: CustomerId,
	clock: Instant | undefined,
): Promise<void> {
	await tx
		.updateTable("customers")
		.set({ clock: clock ?? null })
		.where("id", "=", customerId)
		.execute();
}

/** Writes a new customer, and that the domain is its own unless somebody has it. */
export async function saveNewCustomer(tx: Transactor, customer: Customer): Promise<void> {
	await tx.insertInto("customers").values(toCustomerRow(customer)).execute();
	await claimDomain(tx, toInitialDomain(customer));
}

/** Writes what has changed of a customer itself. */
export async function saveCustomer(tx: Transactor, customer: Customer): Promise<void> {
	const { id, ...row } = toCustomerRow(customer);
	await tx.updateTable("customers").set(row).where("id", "=", id).execute();
}

/** Notes that a test customer was deleted, and that the partner has nothing to do with it any more. */
export async function saveDeletion(
	tx: Transactor,
	{ customerId, partnerId, deletedAt }: { customerId: CustomerId; partnerId: PartnerId; deletedAt: Instant },
): Promise<void> {
	await tx.updateTable("customers").set({ deleted_at: deletedAt }).where("id", "=", customerId).execute();
	await tx
		.deleteFrom("partner_relationships")
		.where("customer_id", "=", customerId)
		.where("partner_id", "=", partnerId)
		.execute();
}

/** Every partner that has or had to do with the customer. */
export async function listRelationships(db: Reader, customerId: CustomerId): Promise<readonly PartnerRelationship[]> {
	const rows = await db
		.selectFrom("partner_relationships")
		.selectAll()
		.where("customer_id", "=", customerId)
		.orderBy("partner_id")
		.execute();
	return rows.map(fromRelationshipRow);
}

/** The customer of that id, whoever sells to it; undefined when there is none or it was deleted. */
export async function findCustomerById(db: Reader, customerId: CustomerId): Promise<Customer | undefined> {
	const row = await db
		.selectFrom("customers")
		.selectAll()
		.where("id", "=", customerId)
		.where("deleted_at", "is", null)
		.executeTakeFirst();
	return row === undefined ? undefined : fromCustomerRow(row);
}

/** The customer of that id, deleted or not, whoever sells to it: what was charged is billed all the same. */
export async function findCustomerEver(db: Reader, customerId: CustomerId): Promise<Customer | undefined> {
	const row = await db.selectFrom("customers").selectAll().where("id", "=", customerId).executeTakeFirst();
	return row === undefined ? undefined : fromCustomerRow(row);
}

/** Writes what a partner is to a customer, new or changed. */
export async function saveRelationship(tx: Transactor, relationship: PartnerRelationship): Promise<void> {
	const row = toRelationshipRow(relationship);
	await tx
		.insertInto("partner_relationships")
		.values(row)
		.onConflict((conflict) => conflict.columns(["customer_id", "partner_id"]).doUpdateSet(row))
		.execute();
}

/** The name as it is searched and ordered by. */
export function toSearchName(companyName: string): string {
	return companyName.normalize("NFC").toLowerCase();
}

function selectCustomersOfPartner(db: Reader, partnerId: PartnerId) {
	return db
		.selectFrom("customers")
		.innerJoin("partner_relationships", "partner_relationships.customer_id", "customers.id")
		.where("partner_relationships.partner_id", "=", partnerId)
		.selectAll();
}

function fromJoinedRow(row: CustomerRow & PartnerRelationshipRow): CustomerOfPartner {
	return { customer: fromCustomerRow(row), relationship: fromRelationshipRow(row) };
}

function fromCustomerRow(row: CustomerRow): Customer {
	return {
		id: storedId(row.id),
		companyName: row.company_name,
		domain: row.domain,
		country: row.country,
		culture: row.culture,
		email: row.email,
		address: fromJson<Customer["address"]>(row.address),
		createdAt: storedInstant(row.created_at),
		isTest: row.is_test === 1,
		...(row.clock === null ? {} : { clock: storedInstant(row.clock) }),
		version: row.version,
		...(row.billing ? { billing: fromJson<NonNullable<Customer["billing"]>>(row.billing) } : {}),
		...(row.registration_number ? { registrationNumber: row.registration_number } : {}),
		...(row.reseller_mpn_id ? { resellerMpnId: row.reseller_mpn_id } : {}),
	};
}

function toCustomerRow(customer: Customer): CustomerRow {
	return {
		id: customer.id,
		company_name: customer.companyName,
		search_name: toSearchName(customer.companyName),
		domain: customer.domain,
		country: customer.country,
		culture: customer.culture,
		email: customer.email,
		address: toJson(customer.address),
		created_at: customer.createdAt,
		version: customer.version,
		clock: customer.clock ?? null,
		is_test: customer.isTest ? 1 : 0,
		billing: customer.billing === undefined ? null : toJson(customer.billing),
		registration_number: customer.registrationNumber ?? null,
		reseller_mpn_id: customer.resellerMpnId ?? null,
	};
}

function fromRelationshipRow(row: PartnerRelationshipRow): PartnerRelationship {
	return {
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		reseller: row.reseller === "active" ? "active" : "ended",
		delegatedAdmin: fromDelegatedAdminRow(row),
		since: storedInstant(row.since),
	};
}

function fromDelegatedAdminRow(row: PartnerRelationshipRow): DelegatedAdmin {
	const services = fromJson<Extract<DelegatedAdmin, { kind: "full" }>["services"]>(row.delegated_services);
	if (row.delegated_admin === "full") return { kind: "full", services };
	if (row.delegated_admin !== "granular" || row.delegated_until === null) return { kind: "none" };
	const roles = fromJson<Extract<DelegatedAdmin, { kind: "granular" }>["roles"]>(row.delegated_roles);
	return { kind: "granular", services, roles, until: storedInstant(row.delegated_until) };
}

function toRelationshipRow(relationship: PartnerRelationship): PartnerRelationshipRow {
	const admin = relationship.delegatedAdmin;
	return {
		customer_id: relationship.customerId,
		partner_id: relationship.partnerId,
		reseller: relationship.reseller,
		delegated_admin: admin.kind,
		delegated_services: toJson(admin.kind === "none" ? [] : admin.services),
		delegated_roles: toJson(admin.kind === "granular" ? admin.roles : []),
		delegated_until: admin.kind === "granular" ? admin.until : null,
		since: relationship.since,
	};
}
