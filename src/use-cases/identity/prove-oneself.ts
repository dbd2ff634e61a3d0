import { type Account, hasPassword } from "../../domain/access/account.ts";
import type { PasswordFault } from "../../domain/access/password-rules.ts";
import { findAccount } from "../../storage/account-store.ts";
import type { Reader } from "../../storage/database.ts";
import { backOffOf } from "../back-off-of.ts";
import { secondsToWaitWhenBusy, verifyPassword } from "../passwords.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** Why something of one's own security stays as it is. */
export type OwnRefusal =
	| {
			readonly kind: "refused";
			readonly why:
				| "notFound"
				| "wrongPassword"
				| "wrongSecondFactor"
				| "secondFactorExpired"
				| "passwordElsewhere"
				| "tooManyFactors"
				| "secondFactorDemanded";
	  }
	| { readonly kind: "wait"; readonly seconds: number }
	| { readonly kind: "weak"; readonly faults: readonly PasswordFault[] };

/** The caller's own account. */
export async function findOwnAccount(
	db: Reader,
	{ caller }: Pick<RequestOrigin, "caller">,
): Promise<Account | undefined> {
	return caller.account && (await findAccount(db, caller.partnerId, caller.account.id));
}

/**
 * Asks for the password again before something that would outlive a stolen session. Whoever signs in elsewhere has
 * none here, and passes. Wrong ones count against the person, not against the name: a token is needed to get here.
 */
export async function proveOneself(
	surroundings: Surroundings,
	origin: RequestOrigin,
	password: string,
): Promise<{ readonly kind: "account"; readonly account: Account } | OwnRefusal> {
	const account = await surroundings.database.read((db) => findOwnAccount(db, origin));
	if (account === undefined) return { kind: "refused", why: "notFound" };
	if (!hasPassword(account)) return { kind: "account", account };
	const attempt = await backOffOf(surroundings).attempt(`password again ${account.id}`, async () => {
		const isRight = await verifyPassword(password, account.passwordHash);
		if (isRight === undefined) return { kind: "wait", seconds: secondsToWaitWhenBusy };
		return isRight ? { kind: "succeeded", value: account } : { kind: "failed" };
	});
	if (attempt.kind === "wait") return attempt;
	return attempt.kind === "failed" ? { kind: "refused", why: "wrongPassword" } : { kind: "account", account };
}
