import { type Account, hasPassword, isLocalAdmin } from "../../domain/access/account.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { CustomRoleId } from "../../domain/access/custom-role.ts";
import { mayAdminister } from "../../domain/access/rights-of.ts";
import type { Role } from "../../domain/access/roles.ts";
import { type AccountId, toId } from "../../domain/basics/ids.ts";
import type { AccountLink } from "../../storage/account-link-store.ts";
import { removeAccountLink } from "../../storage/account-link-store.ts";
import {
	findAccount,
	findAccountBySignInName,
	listAccounts,
	removeAccount,
	saveAccount,
} from "../../storage/account-store.ts";
import type { Reader } from "../../storage/database.ts";
import { findIdentityProvider } from "../../storage/identity-provider-store.ts";
import { listSecondFactors, removeSecondFactors } from "../../storage/second-factor-store.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeAccountLink } from "./account-links.ts";
import { snapshotOfAccount } from "./account-snapshot.ts";
import { changeOwn, type OwnChange } from "./change-own.ts";
import { needsSecondFactor } from "./check-second-factor.ts";
import { endSession, endSessions } from "./sessions.ts";
import { demandsSecondFactor } from "./sign-in-rules.ts";

/** What a colleague is to be. */
export interface AccountContent {
	readonly displayName: string;
	readonly roles: readonly Role[];
	readonly customRoles: readonly CustomRoleId[];
}

/** Why an account stays as it is. */
export type AccountRefusal =
	| "notFound"
	| "nameTaken"
	| "unknownRole"
	/** It has, or would get, rights over rights that the caller lacks. */
	| "beyondRights"
	/** Nobody gives or takes rights of their own, or blocks or removes themselves. */
	| "oneself"
	/** Nobody would be left who can let others in without an outside provider. */
	| "lastGlobalAdmin"
	/** It signs in at an outside provider and has no password here. */
	| "passwordElsewhere";

type Refused = { readonly kind: "refused"; readonly why: AccountRefusal };

/** What came of a change. */
export type AccountOutcome = { readonly kind: "done"; readonly account: Account } | Refused;

/** What came of making a link, which is shown once, and what it is for. */
export type AccountWithLinkOutcome =
	| {
			readonly kind: "done";
			readonly account: Account;
			readonly link: string;
			readonly purpose: AccountLink["purpose"];
	  }
	| Refused;

/** A colleague as others see them. */
export interface AccountEntry {
	readonly account: Account;
	readonly hasSecondFactor: boolean;
	/** One is demanded, and there is none. */
	readonly lacksSecondFactor: boolean;
	/** The name of the outside provider where the person signs in; absent for whoever does so here. */
	readonly provider?: string;
}

/** Everybody of the caller's partner, by name. */
export async function listColleagues(
	{ database }: Surroundings,
	{ partnerId }: Caller,
): Promise<readonly AccountEntry[]> {
	return await database.read(async (db) => {
		const entries: AccountEntry[] = [];
		for (const account of await listAccounts(db, partnerId)) {
			entries.push(await toEntry(db, account));
		}
		return entries;
	});
}

/** One colleague of the caller. */
export async function findColleague(
	{ database }: Surroundings,
	{ partnerId }: Caller,
	id: AccountId,
): Promise<AccountEntry | undefined> {
	return await database.read(async (db) => {
		const account = await findAccount(db, partnerId, id);
		return account && (await toEntry(db, account));
	});
}

/** Audit operation `create_account`: an account without a password, and the link by which its person chooses one. */
export async function inviteColleague(
	surroundings: Surroundings,
	origin: RequestOrigin,
	wanted: AccountContent & { readonly userName: string },
): Promise<AccountWithLinkOutcome> {
	return await changeOwn(surroundings, origin, async (own) => {
		const why = assessRoles(own, origin.caller, wanted);
		if (why !== undefined) return refused(why);
		if ((await findAccountBySignInName(own.tx, wanted.userName)) !== undefined) return refused("nameTaken");
		const account: Account = {
			id: toId(surroundings.newId()),
			partnerId: origin.caller.partnerId,
			userName: wanted.userName.trim(),
			displayName: wanted.displayName,
			passwordHash: "",
			roles: wanted.roles,
			customRoles: wanted.customRoles,
			state: "invited",
			createdAt: surroundings.now(),
		};
		await saveAccount(own.tx, account);
		const link = await makeAccountLink(own.tx, surroundings, { account, purpose: "invitation" });
		await own.record({
			operation: "create_account",
			resource: "account",
			resourceId: account.id,
			after: snapshotOfAccount(account),
		});
		return { kind: "done", account, link, purpose: "invitation" };
	});
}

/** Audit operation `update_account`: name, roles and whether the person may sign in. A blocked person is signed out. */
export async function changeColleague(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ id, ...wanted }: Partial<AccountContent> & { readonly id: AccountId; readonly blocked?: boolean },
): Promise<AccountOutcome> {
	return await changeOwn(surroundings, origin, async (own) => {
		const before = await findAccount(own.tx, origin.caller.partnerId, id);
		if (before === undefined) return refused("notFound");
		const { blocked, ...content } = wanted;
		const { state, ...rest } = before;
		const isInvited = !hasPassword(before) && before.outside === undefined && state !== undefined;
		const openState = isInvited ? ("invited" as const) : undefined;
		const nextState = blocked === undefined ? state : blocked ? ("blocked" as const) : openState;
		const account: Account = { ...rest, ...content, ...(nextState === undefined ? {} : { state: nextState }) };
		const why = await assessChange(own, origin.caller, { before, after: account });
		if (why !== undefined) return refused(why);
		await saveAccount(own.tx, account);
		if (account.state === "blocked") await endSessions(own.tx, account);
		await own.record({
			operation: "update_account",
			resource: "account",
			resourceId: id,
			before: snapshotOfAccount(before),
			after: snapshotOfAccount(account),
		});
		return { kind: "done", account };
	});
}

/** Audit operation `delete_account`: what the person did stays on record under their name. */
export async function removeColleague(
	surroundings: Surroundings,
	origin: RequestOrigin,
	id: AccountId,
): Promise<AccountOutcome> {
	return await changeOwn(surroundings, origin, async (own) => {
		const before = await findAccount(own.tx, origin.caller.partnerId, id);
		if (before === undefined) return refused("notFound");
		const why = await assessChange(own, origin.caller, { before });
		if (why !== undefined) return refused(why);
		await endSessions(own.tx, before);
		await removeSecondFactors(own.tx, before);
		await removeAccountLink(own.tx, { partnerId: before.partnerId, accountId: id });
		await removeAccount(own.tx, before.partnerId, id);
		await own.record({
			operation: "delete_account",
			resource: "account",
			resourceId: id,
			before: snapshotOfAccount(before),
		});
		return { kind: "done", account: before };
	});
}

/** Audit operation `renew_account_link`: a link to choose a password, for somebody invited or locked out. */
export async function renewLink(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ id, removesSecondFactors }: { readonly id: AccountId; readonly removesSecondFactors: boolean },
): Promise<AccountWithLinkOutcome> {
	return await changeOwn(surroundings, origin, async (own) => {
		const account = await findAccount(own.tx, origin.caller.partnerId, id);
		if (account === undefined) return refused("notFound");
		if (isOneself(origin.caller, id)) return refused("oneself");
		if (account.outside !== undefined) return refused("passwordElsewhere");
		if (!mayAdminister(origin.caller, account, own.customRoles)) return refused("beyondRights");
		const known = account.state === "invited" ? "invitation" : "password";
		const purpose: AccountLink["purpose"] = removesSecondFactors ? "recovery" : known;
		const link = await makeAccountLink(own.tx, surroundings, { account, purpose });
		await own.record({
			operation: "renew_account_link",
			resource: "account",
			resourceId: id,
			details: { UserName: account.userName, Purpose: purpose },
		});
		return { kind: "done", account, link, purpose };
	});
}

/** Audit operation `end_sessions`: signs a colleague out, everywhere or in one place. */
export async function signColleagueOut(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ id, sessionId }: { readonly id: AccountId; readonly sessionId?: string },
): Promise<AccountOutcome> {
	return await changeOwn(surroundings, origin, async (own) => {
		const account = await findAccount(own.tx, origin.caller.partnerId, id);
		if (account === undefined) return refused("notFound");
		if (!mayAdminister(origin.caller, account, own.customRoles)) return refused("beyondRights");
		if (sessionId === undefined) await endSessions(own.tx, account);
		else if (!(await endSession(own.tx, account, sessionId))) return refused("notFound");
		await own.record({
			operation: "end_sessions",
			resource: "account",
			resourceId: id,
			details: { UserName: account.userName },
		});
		return { kind: "done", account };
	});
}

async function toEntry(db: Reader, account: Account): Promise<AccountEntry> {
	const hasSecondFactor = needsSecondFactor(await listSecondFactors(db, account));
	// Whoever signs in elsewhere may show one there.
	const isHere = account.outside === undefined;
	const lacksSecondFactor = isHere && !hasSecondFactor && (await demandsSecondFactor(db, account));
	const provider = account.outside && (await findIdentityProvider(db, account.outside.providerId));
	return { account, hasSecondFactor, lacksSecondFactor, ...(provider && { provider: provider.name }) };
}

function refused(why: AccountRefusal): Refused {
	return { kind: "refused", why };
}

function assessRoles(
	{ customRoles }: OwnChange,
	caller: Caller,
	wanted: Pick<Account, "roles" | "customRoles">,
): AccountRefusal | undefined {
	if (!(wanted.customRoles ?? []).every((id) => customRoles.some((role) => role.id === id))) return "unknownRole";
	return mayAdminister(caller, wanted, customRoles) ? undefined : "beyondRights";
}

async function assessChange(
	own: OwnChange,
	caller: Caller,
	{ before, after }: { readonly before: Account; readonly after?: Account },
): Promise<AccountRefusal | undefined> {
	const rightsChange =
		after === undefined ||
		after.state !== before.state ||
		String(after.roles) !== String(before.roles) ||
		String(after.customRoles ?? []) !== String(before.customRoles ?? []);
	if (rightsChange && isOneself(caller, before.id)) return "oneself";
	if (!mayAdminister(caller, before, own.customRoles)) return "beyondRights";
	const why = after === undefined ? undefined : assessRoles(own, caller, after);
	if (why !== undefined) return why;
	if (!isLocalAdmin(before) || (after !== undefined && isLocalAdmin(after))) return undefined;
	const others = (await listAccounts(own.tx, before.partnerId)).filter(({ id }) => id !== before.id);
	return others.some(isLocalAdmin) ? undefined : "lastGlobalAdmin";
}

/** Whether the account is the caller's own. */
export function isOneself({ account }: Caller, id: AccountId): boolean {
	return account?.id === id;
}
