import type { Account } from "../../domain/access/account.ts";
import type { Role } from "../../domain/access/roles.ts";
import type { PartnerId } from "../../domain/basics/ids.ts";
import { listAccounts } from "../../storage/account-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** The partner's people who have a role. */
export async function listPeopleWithRole(
	{ database }: Surroundings,
	partnerId: PartnerId,
	role: Role,
): Promise<readonly Account[]> {
	const all = await database.read((db) => listAccounts(db, partnerId));
	return all.filter(({ roles }) => roles.includes(role));
}
