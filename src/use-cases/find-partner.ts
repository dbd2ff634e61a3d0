import type { Partner } from "../domain/access/partner.ts";
import type { PartnerId } from "../domain/basics/ids.ts";
import { findPartner } from "../storage/partner-store.ts";
import type { Surroundings } from "./surroundings.ts";

/** The partner of that id. */
export async function findPartnerById({ database }: Surroundings, id: PartnerId): Promise<Partner | undefined> {
	return await database.read((db) => findPartner(db, id));
}
