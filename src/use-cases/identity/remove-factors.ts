import { mayAdminister } from "../../domain/access/rights-of.ts";
import type { AccountId } from "../../domain/basics/ids.ts";
import { findAccount } from "../../storage/account-store.ts";
import { listSecondFactors, removeSecondFactors } from "../../storage/second-factor-store.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { type AccountRefusal, isOneself } from "./accounts.ts";
import { changeOwn } from "./change-own.ts";
import { endSessions } from "./sessions.ts";

/** What came of it. `linkNeeded`: the account has a way in here, which has to be made anew together with the second factor. */
export type FactorsOutcome =
	| { readonly kind: "done" }
	| { readonly kind: "refused"; readonly why: AccountRefusal | "linkNeeded" };

/**
 * Audit operation `remove_second_factor`: takes all second factors, recovery codes too, from a colleague who signs in at
 * an outside provider and has lost them, and signs out everywhere. Whoever signs in here gets a link instead, since a
 * password that somebody else may know must not be all that is left.
 */
export async function removeFactorsOfColleague(
	surroundings: Surroundings,
	origin: RequestOrigin,
	id: AccountId,
): Promise<FactorsOutcome> {
	const { caller } = origin;
	return await changeOwn(surroundings, origin, async ({ tx, customRoles, record }) => {
		const account = await findAccount(tx, caller.partnerId, id);
		if (account === undefined) return { kind: "refused", why: "notFound" };
		if (isOneself(caller, id)) return { kind: "refused", why: "oneself" };
		if (account.outside === undefined) return { kind: "refused", why: "linkNeeded" };
		if (!mayAdminister(caller, account, customRoles)) return { kind: "refused", why: "beyondRights" };
		const factors = await listSecondFactors(tx, account);
		if (factors.length === 0) return { kind: "refused", why: "notFound" };
		await removeSecondFactors(tx, account);
		await endSessions(tx, account);
		const names = factors.flatMap(({ kind, name }) => (kind === "recoveryCode" ? [] : [name]));
		await record({
			operation: "remove_second_factor",
			resource: "account",
			resourceId: id,
			details: { UserName: account.userName, Name: names.join(", ") },
		});
		return { kind: "done" };
	});
}
