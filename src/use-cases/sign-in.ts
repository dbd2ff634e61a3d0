import { type Account, toSignInName } from "../domain/access/account.ts";
import { findAccountBySignInName } from "../storage/account-store.ts";
import type { Attempt, FailureBackOff } from "./failure-back-off.ts";
import { verifyPassword } from "./passwords.ts";
import type { Surroundings } from "./surroundings.ts";

/** Who a person says to be, and the proof. */
export interface Credentials {
	readonly userName: string;
	readonly password: string;
}

/**
 * Finds the account that name and password belong to. A wrong password and an unknown name are one failure that takes
 * the same time, and both count against the name.
 */
export async function signIn(
	{ database }: Pick<Surroundings, "database">,
	backOff: FailureBackOff,
	{ userName, password }: Credentials,
): Promise<Attempt<Account>> {
	return await backOff.attempt(`user ${toSignInName(userName)}`, async () => {
		const account = await database.read((db) => findAccountBySignInName(db, userName));
		return (await verifyPassword(password, account?.passwordHash)) ? account : undefined;
	});
}
