import type { Account } from "../../domain/access/account.ts";
import type { Caller } from "../../domain/access/caller.ts";
import { isSecondFactorDemanded, type SecondFactorDemand } from "../../domain/access/second-factor.ts";
import type { AccountId, PartnerId } from "../../domain/basics/ids.ts";
import { findAccount } from "../../storage/account-store.ts";
import { listCustomRoles } from "../../storage/custom-role-store.ts";
import type { Reader } from "../../storage/database.ts";
import { findSecondFactorDemand, saveSecondFactorDemand } from "../../storage/sign-in-rule-store.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeOwn } from "./change-own.ts";

/** What a partner demands of everybody who signs in. */
export interface SignInRules {
	readonly secondFactor: SecondFactorDemand;
}

/** The rules of the caller's partner. */
export async function readSignInRules(
	{ database }: Pick<Surroundings, "database">,
	{ partnerId }: Pick<Caller, "partnerId">,
): Promise<SignInRules> {
	return { secondFactor: await database.read((db) => findSecondFactorDemand(db, partnerId)) };
}

/** Audit operation `update_sign_in_rules`. Whoever came in with less than is demanded now has to sign in again. */
export async function changeSignInRules(
	surroundings: Surroundings,
	origin: RequestOrigin,
	rules: SignInRules,
): Promise<SignInRules> {
	const { partnerId } = origin.caller;
	return await changeOwn(surroundings, origin, async ({ tx, record }) => {
		const before: SignInRules = { secondFactor: await findSecondFactorDemand(tx, partnerId) };
		if (before.secondFactor === rules.secondFactor) return before;
		await saveSecondFactorDemand(tx, partnerId, rules.secondFactor);
		await record({
			operation: "update_sign_in_rules",
			resource: "partner_profile",
			resourceId: partnerId,
			before,
			after: rules,
		});
		return rules;
	});
}

/** Whether the account's partner demands a second factor of it. */
export async function demandsSecondFactor(db: Reader, account: Account): Promise<boolean> {
	const demand = await findSecondFactorDemand(db, account.partnerId);
	if (demand === "optional") return false;
	return isSecondFactorDemanded(demand, account, await listCustomRoles(db, account.partnerId));
}

/** The same for whoever has no transaction open. */
export async function isFactorDemandedOf(
	{ database }: Pick<Surroundings, "database">,
	account: Account,
): Promise<boolean> {
	return await database.read((db) => demandsSecondFactor(db, account));
}

/** The same by its ids; no when there is no such account. */
export async function isFactorDemandedOfHolder(
	{ database }: Pick<Surroundings, "database">,
	{ partnerId, accountId }: { readonly partnerId: PartnerId; readonly accountId: AccountId },
): Promise<boolean> {
	return await database.read(async (db) => {
		const account = await findAccount(db, partnerId, accountId);
		return account !== undefined && (await demandsSecondFactor(db, account));
	});
}
