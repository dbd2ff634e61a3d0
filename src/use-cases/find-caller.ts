import type { Account } from "../domain/access/account.ts";
import type { Caller } from "../domain/access/caller.ts";
import type { AccountId, PartnerId } from "../domain/basics/ids.ts";
import { findAccount } from "../storage/account-store.ts";
import { findApiClient } from "../storage/api-client-store.ts";
import type { Surroundings } from "./surroundings.ts";

/** Whom a verified token was given to. */
export interface TokenHolder {
	readonly partnerId: PartnerId;
	readonly clientId: string;
	/** Absent when the client acts on its own. */
	readonly accountId?: AccountId;
	/** The client is part of this installation and has no row: the portal. */
	readonly ownClient: boolean;
}

/** The holder of a token with the roles of this moment; undefined when account or client have been removed since. */
export async function findCaller(
	{ database }: Pick<Surroundings, "database">,
	holder: TokenHolder,
): Promise<Caller | undefined> {
	const { partnerId, clientId, accountId, ownClient } = holder;
	return await database.read(async (db) => {
		const client = ownClient ? undefined : await findApiClient(db, clientId);
		if (!ownClient && client?.partnerId !== partnerId) return undefined;
		if (accountId === undefined) {
			return client && { partnerId, kind: "app", clientId, roles: client.roles };
		}
		const account = await findAccount(db, partnerId, accountId);
		return account && toUserCaller(account, clientId);
	});
}

/** The account of a partner by its id. */
export async function findAccountOfPartner(
	{ database }: Pick<Surroundings, "database">,
	partnerId: PartnerId,
	accountId: AccountId,
): Promise<Account | undefined> {
	return await database.read((db) => findAccount(db, partnerId, accountId));
}

function toUserCaller({ id, partnerId, userName, displayName, roles }: Account, clientId: string): Caller {
	return { partnerId, kind: "user", clientId, roles, account: { id, userName, displayName } };
}
