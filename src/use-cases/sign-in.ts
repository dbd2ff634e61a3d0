import { type Account, toSignInName } from "../domain/access/account.ts";
import { findAccountBySignInName } from "../storage/account-store.ts";
import type { Attempt, FailureBackOff } from "./failure-back-off.ts";
import { secondsToWaitWhenBusy, verifyPassword } from "./passwords.ts";
import type { Surroundings } from "./surroundings.ts";

/** Who a person says to be, and the proof. */
export interface Credentials {
	readonly userName: string;
	readonly password: string;
}

/**
 * Finds the account that name and password belong to. A wrong password and an unknown name are one failure that takes
 * the same time, and both count against the name. Nothing counts when the server is too busy to look.
 */
export async function signIn(
	{ database }: Pick<Surroundings, "database">,
	backOff: FailureBackOff,
	{ userName, password }: Credentials,
): Promise<Attempt<Account>> {
	return await backOff.attempt<Account>(`user ${toSignInName(userName)}`, async () => {
		const account = await database.read((db) => findAccountBySignInName(db, userName));
		const isRight = await verifyPassword(password, account?.passwordHash);
		if (isRight === undefined) return { kind: "wait", seconds: secondsToWaitWhenBusy };
		return isRight && account !== undefined ? { kind: "succeeded", value: account } : { kind: "failed" };
	});
}
