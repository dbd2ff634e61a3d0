import type { Partner } from "../domain/access/partner.ts";
import { toId } from "../domain/basics/ids.ts";
import { findPartner, findPartnerByDomain } from "../storage/partner-store.ts";
import type { Surroundings } from "./surroundings.ts";

/** The partner that the `{tenant}` of a token address names, by its id or its domain. */
export async function findTenant(
	{ database }: Pick<Surroundings, "database">,
	tenant: string,
): Promise<Partner | undefined> {
	return await database.read(async (db) => (await findPartner(db, toId(tenant))) ?? findPartnerByDomain(db, tenant));
}
