import { type Account, toSignInName } from "../domain/access/account.ts";
import { findAccountBySignInName } from "../storage/account-store.ts";
import { signInLogOf } from "./audit/sign-in-log.ts";
import type { Attempt, FailureBackOff } from "./failure-back-off.ts";
import { recordSignIn } from "./identity/record-sign-in.ts";
import { secondsToWaitWhenBusy, verifyPassword } from "./passwords.ts";
import type { Surroundings } from "./surroundings.ts";

/** Who a person says to be, and the proof. */
export interface Credentials {
	readonly userName: string;
	readonly password: string;
	/** The network address that it comes from. */
	readonly address: string;
}

type Parts = Pick<Surroundings, "database" | "now" | "newId" | "onError">;

/** From all addresses together; a guesser with one address is stopped long before. */
const freeFailuresAnywhere = 100;

/**
 * Finds the account that name and password belong to. A wrong password and an unknown name are one failure that takes
 * the same time. Both count against the name where they come from and, much later, against the name alone: a flood from
 * one address keeps nobody out who signs in from another. A blocked account is found like any other, since whoever knows
 * its password may be told. Nothing counts when the server is too busy to look.
 */
export async function signIn(
	surroundings: Parts,
	backOff: FailureBackOff,
	{ userName, password, address }: Credentials,
): Promise<Attempt<Account>> {
	const name = `user ${toSignInName(userName)}`;
	const look = async (): Promise<Attempt<Account>> => {
		const account = await surroundings.database.read((db) => findAccountBySignInName(db, userName));
		// Somebody invited has no password yet, which takes as long and fails as an unknown name does.
		const isRight = await verifyPassword(password, account?.passwordHash || undefined);
		if (isRight === undefined) return { kind: "wait", seconds: secondsToWaitWhenBusy };
		if (account === undefined) signInLogOf(surroundings).noteUnknownName({ userName, address });
		else if (!isRight) recordFailure(surroundings, account, address);
		return isRight && account !== undefined ? { kind: "succeeded", value: account } : { kind: "failed" };
	};
	return await backOff.attempt(`${name} from ${address}`, () => backOff.attempt(name, look, freeFailuresAnywhere));
}

/** Nobody waits for the record, or the time that it takes would tell that the name is known. */
function recordFailure(surroundings: Parts, account: Account, address: string): void {
	const asked = { requestId: surroundings.newId(), correlationId: surroundings.newId(), address };
	recordSignIn(surroundings, account, { status: "failed", by: ["pwd"], ...asked }).catch((cause: unknown) =>
		surroundings.onError?.(new Error("a failed sign-in could not be recorded", { cause })),
	);
}
