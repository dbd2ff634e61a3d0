import type { Account } from "../../domain/access/account.ts";
import { toId } from "../../domain/basics/ids.ts";
import { findAccountOfPartner } from "../../use-cases/find-caller.ts";
import { toHolderName } from "../../use-cases/identity/sessions.ts";
import { keepOidcPayloads } from "../../use-cases/keep-oidc-payloads.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { addSeconds } from "./seconds.ts";

/** What is known of an open sign-in between its password and its second factor. */
export interface SignInStep {
	/** Whose password was right; absent when the sign-in is by a passkey alone. */
	readonly account?: Account;
	/** What a passkey has to answer to. */
	readonly challenge?: string;
	/** The name of the outside provider that has let the account's owner in, in place of a password. */
	readonly provider?: string;
	/** The account must have a second factor and has none: it is set up before anything else. */
	readonly setsUp?: boolean;
}

/** `amr` of somebody whom an outside provider has let in, as Azure AD calls it. */
export const federated = "fed";

const model = "SignInStep";
const secondsToLive = 600;

type Parts = Pick<Surroundings, "database" | "now">;

/** Remembers how far a sign-in is, for ten minutes and on every server. */
export async function keepSignInStep(
	parts: Parts,
	uid: string,
	{ account, challenge, provider, setsUp }: SignInStep,
): Promise<void> {
	await keepOidcPayloads(parts).save({
		model,
		id: uid,
		content: {
			...(account === undefined ? {} : { partnerId: account.partnerId, account: account.id }),
			...(challenge === undefined ? {} : { challenge }),
			...(provider === undefined ? {} : { provider }),
			...(setsUp === undefined ? {} : { setsUp }),
		},
		// What ends a person's sessions ends this, too.
		...(account === undefined ? {} : { accountId: toHolderName(account) }),
		expiresAt: addSeconds(parts.now(), secondsToLive),
	});
}

/** How far a sign-in is; undefined when it has not begun, has run out, or its account has been blocked meanwhile. */
export async function findSignInStep(parts: Parts, uid: string): Promise<SignInStep | undefined> {
	const kept = await keepOidcPayloads(parts).find(model, { key: "id", value: uid });
	if (kept?.expiresAt === undefined || kept.expiresAt <= parts.now()) return undefined;
	const { partnerId, account: accountId, challenge, provider, setsUp } = kept.content;
	const proof = {
		...(typeof challenge === "string" ? { challenge } : {}),
		...(typeof provider === "string" ? { provider } : {}),
		...(setsUp === true ? { setsUp } : {}),
	};
	if (typeof partnerId !== "string" || typeof accountId !== "string") return proof;
	const account = await findAccountOfPartner(parts, toId(partnerId), toId(accountId));
	return account === undefined || account.state !== undefined ? undefined : { account, ...proof };
}

/** Forgets it, once the sign-in is over. */
export async function forgetSignInStep(parts: Parts, uid: string): Promise<void> {
	await keepOidcPayloads(parts).remove(model, uid);
}
