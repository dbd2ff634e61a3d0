import type { Account } from "../domain/access/account.ts";
import { type ApiClient, isClientInForce } from "../domain/access/api-client.ts";
import type { Caller } from "../domain/access/caller.ts";
import { operationsOf } from "../domain/access/rights-of.ts";
import type { AccountId, PartnerId } from "../domain/basics/ids.ts";
import { findAccount } from "../storage/account-store.ts";
import { findApiClient } from "../storage/api-client-store.ts";
import { listCustomRoles } from "../storage/custom-role-store.ts";
import type { Reader } from "../storage/database.ts";
import { noteUse, readSessionUse } from "./identity/session-idle.ts";
import { endSession, isHeldOpen } from "./identity/sessions.ts";
import { demandsSecondFactor } from "./identity/sign-in-rules.ts";
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
	/** The person showed a second factor when the token's sign-in began. */
	readonly secondFactor?: boolean;
}

/**
 * The holder of a token with the roles of this moment; undefined when account, client or session have been removed or
 * blocked since, were not used for too long, or show less than the partner demands by now.
 */
export async function findCaller(
	surroundings: Pick<Surroundings, "database" | "now" | "sessionIdleMinutes">,
	holder: TokenHolder,
): Promise<Caller | undefined> {
	const { database } = surroundings;
	const found = await database.read((db) => look(db, surroundings, holder));
	if (found === undefined) return undefined;
	const { accountId, partnerId, sessionId } = holder;
	if (found.use === "toNote" && accountId !== undefined && sessionId !== undefined) {
		await noteUse(surroundings, { holder: { partnerId, id: accountId }, sessionId });
	}
	if (found.use !== "over") return found.caller;
	// Its refresh token would bring another token that is refused, and the portal would not ask to sign in.
	const ended = sessionId ?? holder.grantId;
	if (accountId !== undefined && ended !== undefined)
		await database.transactInstallation((tx) => endSession(tx, { partnerId, id: accountId }, ended));
	return undefined;
}

/** Whom a token is of; `over`: the sign-in that it came from is not enough any more, or was not used for too long. */
type Found =
	| { readonly use: "noted" | "toNote"; readonly caller: Caller }
	| { readonly use: "over"; readonly caller?: never };

async function look(
	db: Reader,
	surroundings: Pick<Surroundings, "now" | "sessionIdleMinutes">,
	holder: TokenHolder,
): Promise<Found | undefined> {
	const { partnerId, clientId, accountId, ownClient } = holder;
	const { now } = surroundings;
	const client = ownClient ? undefined : await findApiClient(db, clientId);
	if (!ownClient && client?.partnerId !== partnerId) return undefined;
	if (client !== undefined && !isClientInForce(client, now())) return undefined;
	if (accountId === undefined) return client && { use: "noted", caller: toAppCaller(client) };
	const account = await findAccount(db, partnerId, accountId);
	if (account === undefined || account.state !== undefined || !(await isHeldOpen(db, holder))) return undefined;
	if (holder.secondFactor !== true && (await demandsSecondFactor(db, account))) return { use: "over" };
	const use =
		holder.sessionId === undefined
			? "noted"
			: await readSessionUse(db, surroundings, { holder: account, sessionId: holder.sessionId });
	if (use === "idle") return { use: "over" };
	const grants = await findGrants(db, account);
	const limits = client?.scopes === undefined ? {} : { limits: client.scopes };
	const sessionId = holder.sessionId ?? holder.grantId;
	const session = sessionId === undefined ? {} : { sessionId };
	return { use, caller: { ...toUserCaller(account, clientId), ...grants, ...limits, ...session } };
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
