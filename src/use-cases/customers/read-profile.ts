import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import type { OwnedDomain } from "../../domain/customers/owned-domain.ts";
import { type CustomerOfPartner, findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Reader } from "../../storage/database.ts";
import { isDomainTaken, listDomains } from "../../storage/domain-store.ts";
import type { Surroundings } from "../surroundings.ts";

export type { CustomerOfPartner } from "../../storage/customer-store.ts";

/** A customer with its domains. */
export interface CustomerProfile extends CustomerOfPartner {
	/** The first one first. */
	readonly domains: readonly OwnedDomain[];
}

/** Which of the caller's customers. */
export interface CustomerOfCaller {
	readonly caller: Caller;
	readonly customerId: CustomerId;
}

/** What a customer tells of itself; undefined when it is none of the caller's. */
export async function findCustomerProfile(
	{ database }: Surroundings,
	key: CustomerOfCaller,
): Promise<CustomerProfile | undefined> {
	return await database.read((db) => findProfile(db, key));
}

/** The same within a transaction. */
async function findProfile(db: Reader, { caller, customerId }: CustomerOfCaller): Promise<CustomerProfile | undefined> {
	const found = await findCustomerOfPartner(db, caller.partnerId, customerId);
	if (found === undefined) return undefined;
	return { ...found, domains: await listDomains(db, customerId) };
}

/** Whether nobody of this installation has the domain, which is lower case. */
export async function isDomainFree({ database }: Surroundings, domain: string): Promise<boolean> {
	return !(await database.read((db) => isDomainTaken(db, domain)));
}
