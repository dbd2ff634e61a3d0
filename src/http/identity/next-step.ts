import type { Account } from "../../domain/access/account.ts";
import { listFactors, needsSecondFactor } from "../../use-cases/identity/check-second-factor.ts";
import { isFactorDemandedOf } from "../../use-cases/identity/sign-in-rules.ts";
import type { SignInStep } from "../../wire/api/identity.ts";
import type { Answer } from "../answer.ts";
import { finishSignIn, type SignInExchange, type SignInParts } from "./finish-sign-in.ts";
import { keepSignInStep } from "./sign-in-step.ts";

/** What was shown first: `by` is its `amr` (RFC 8176), `provider` the name of the outside one that somebody came by. */
interface FirstProof {
	readonly account: Account;
	readonly by: readonly string[];
	readonly provider?: string;
}

/** What can be set up on the way in. */
export const factorsToSetUp = ["totp", "passkey"] as const;

/**
 * Goes on after the first proof: to the end, to the second factor of whoever has one, or to setting one up where the
 * partner demands it. With `mfa` among what was shown nothing more is asked.
 */
export async function goOnAfter(
	parts: SignInParts,
	exchange: SignInExchange,
	{ account, by, ...origin }: FirstProof,
): Promise<Answer> {
	const { surroundings } = parts;
	const { uid } = exchange.interaction;
	const finish = async () => await finishSignIn(parts, exchange, { account, amr: by, ...origin });
	if (by.includes("mfa")) return await finish();
	const factors = await listFactors(surroundings, account);
	if (needsSecondFactor(factors)) {
		await keepSignInStep(surroundings, uid, { account, ...origin });
		const body: SignInStep = { secondFactor: [...new Set(factors.map(({ kind }) => kind))] };
		return { status: 200, body };
	}
	if (!(await isFactorDemandedOf(surroundings, account))) return await finish();
	await keepSignInStep(surroundings, uid, { account, ...origin, setsUp: true });
	const body: SignInStep = { setUp: [...factorsToSetUp] };
	return { status: 200, body };
}
