import { type CustomerId, storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { DomainVerification, OwnedDomain } from "../domain/customers/owned-domain.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";

/** Whether a customer or a partner of this installation has the domain, which is lower case. */
export async function isDomainTaken(db: Reader, domain: string): Promise<boolean> {
	if ((await findDomainOwner(db, domain)) !== undefined) return true;
	const partner = await db.selectFrom("partners").select("id").where("domain", "=", domain).executeTakeFirst();
	return partner !== undefined;
}

/** The customer that has the domain. */
export async function findDomainOwner(db: Reader, domain: string): Promise<CustomerId | undefined> {
	const row = await db.selectFrom("domain_names").select("customer_id").where("name", "=", domain).executeTakeFirst();
	return row === undefined ? undefined : storedId(row.customer_id);
}

/** Every domain of a customer, the first one first. */
export async function listDomains(db: Reader, customerId: CustomerId): Promise<readonly OwnedDomain[]> {
	const rows = await db
		.selectFrom("domain_names")
		.selectAll()
		.where("customer_id", "=", customerId)
		.orderBy("added_at")
		.orderBy("name")
		.execute();
	return rows.map((row) => ({
		name: row.name,
		customerId: storedId(row.customer_id),
		isInitial: row.kind === "initial",
		...(row.verification === null ? {} : { verification: fromJson<DomainVerification>(row.verification) }),
		addedAt: storedInstant(row.added_at),
	}));
}

/** Gives the domain to the customer, unless somebody has it; tells whether the customer has it now. */
export async function claimDomain(tx: Transactor, domain: OwnedDomain): Promise<boolean> {
	await tx
		.insertInto("domain_names")
		.values({
			name: domain.name,
			customer_id: domain.customerId,
			kind: domain.isInitial ? "initial" : "verified",
			verification: domain.verification === undefined ? null : toJson(domain.verification),
			added_at: domain.addedAt,
		})
		.onConflict((conflict) => conflict.column("name").doNothing())
		.execute();
	return (await findDomainOwner(tx, domain.name)) === domain.customerId;
}

/** Gives every domain of a customer back, so that another may have it. */
export async function releaseDomains(tx: Transactor, customerId: CustomerId): Promise<void> {
	await tx.deleteFrom("domain_names").where("customer_id", "=", customerId).execute();
}

/** The domain that a customer comes with. */
export function toInitialDomain(customer: {
	readonly id: CustomerId;
	readonly domain: string;
	readonly createdAt: Instant;
}): OwnedDomain {
	return {
		name: customer.domain.toLowerCase(),
		customerId: customer.id,
		isInitial: true,
		addedAt: customer.createdAt,
	};
}
