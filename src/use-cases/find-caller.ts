import type { Account } from "../domain/access/account.ts";
import { type ApiClient, isClientInForce } from "../domain/access/api-client.ts";
import type { Caller } from "../domain/access/caller.ts";
import { operationsOf } from "../domain/access/rights-of.ts";
import type { AccountId, PartnerId } from "../domain/basics/ids.ts";
import { findAccount } from "../storage/account-store.ts";
import { findApiClient } from "../storage/api-client-store.ts";
import { listCustomRoles } from "../storage/custom-role-store.ts";
import type { Reader } from "../storage/database.ts";
import { isHeldOpen } from "./identity/sessions.ts";
import type { Surroundings } from "./surroundings.ts";

/** Whom a verified token was given to. */
export interface TokenHolder {
	readonly partnerId: PartnerId;
	readonly clientId: string;
	/** Absent when the client acts on its own. */
	readonly accountId?: AccountId;
	/** The client is part of this installation and has no row: the portal. */
	readonly ownClient: boolean;
	/** The browser's session, or else the grant, that the token ends with. */
	readonly sessionId?: string;
	readonly grantId?: string;
}

/**
 * The holder of a token with the roles of this moment; undefined when account, client or session have been removed or
 * blocked since.
 */
export async function findCaller(
	{ database, now }: Pick<Surroundings, "database" | "now">,
	holder: TokenHolder,
): Promise<Caller | undefined> {
	const { partnerId, clientId, accountId, ownClient } = holder;
	return await database.read(async (db) => {
		const client = ownClient ? undefined : await findApiClient(db, clientId);
		if (!ownClient && client?.partnerId !== partnerId) return undefined;
		if (client !== undefined && !isClientInForce(client, now())) return undefined;
		if (accountId === undefined) return client && toAppCaller(client);
		const account = await findAccount(db, partnerId, accountId);
		if (account === undefined || account.state !== undefined || !(await isHeldOpen(db, holder))) return undefined;
		const grants = await findGrants(db, account);
		const limits = client?.scopes === undefined ? {} : { limits: client.scopes };
		const sessionId = holder.sessionId ?? holder.grantId;
		const session = sessionId === undefined ? {} : { sessionId };
		return { ...toUserCaller(account, clientId), ...grants, ...limits, ...session };
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

/** A program with scopes may do just those on its own; an older one what its roles say. */
function toAppCaller({ partnerId, clientId, roles, scopes }: ApiClient): Caller {
	if (scopes === undefined) return { partnerId, kind: "app", clientId, roles };
	return { partnerId, kind: "app", clientId, roles: [], grants: scopes };
}

async function findGrants(db: Reader, account: Account): Promise<Pick<Caller, "grants">> {
	const { customRoles = [] } = account;
	if (customRoles.length === 0) return {};
	const known = await listCustomRoles(db, account.partnerId);
	return { grants: operationsOf({ roles: [], customRoles }, known) };
}
