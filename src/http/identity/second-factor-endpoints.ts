import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import type { z } from "zod";
import { type Account, hasPassword } from "../../domain/access/account.ts";
import { findAccountOfPartner } from "../../use-cases/find-caller.ts";
import { checkSecondFactor, listFactors, type ShownFactor } from "../../use-cases/identity/check-second-factor.ts";
import { fromPasskeyHandle } from "../../use-cases/identity/passkey-handle.ts";
import { askToShowPasskey } from "../../use-cases/identity/passkeys.ts";
import { secondFactorProof } from "../../wire/api/identity.ts";
import type { Answer } from "../answer.ts";
import { finishSignIn, record, type SignInExchange, type SignInParts } from "./finish-sign-in.ts";
import { identityProblem } from "./identity-problems.ts";
import { readJsonBody } from "./json-body.ts";
import { originOfRequest } from "./origins.ts";
import { federated, findSignInStep, keepSignInStep, type SignInStep } from "./sign-in-step.ts";

type Proof = z.infer<typeof secondFactorProof>;

/** What each proof is called in `amr` (RFC 8176). */
const names = { totp: "otp", passkey: "hwk", recoveryCode: "otp" } as const;

/** What the browser is asked to show a passkey by: one of the account whose password was right, or else any. */
export async function offerPasskey(parts: SignInParts, exchange: SignInExchange): Promise<Answer> {
	const { surroundings } = parts;
	const { uid } = exchange.interaction;
	const step = await findSignInStep(surroundings, uid);
	const known = step?.account && (await listFactors(surroundings, step.account));
	const options = await askToShowPasskey(placeOf(parts, exchange), known);
	await keepSignInStep(surroundings, uid, { ...step, challenge: options.challenge });
	return { status: 200, body: options };
}

/** Takes the proof that follows the password, or a passkey that stands for both. */
export async function answerSecondFactor(parts: SignInParts, exchange: SignInExchange): Promise<Answer> {
	const { request, locale, interaction } = exchange;
	const read = readJsonBody(request, secondFactorProof, locale);
	if (read.kind === "refused") return read.answer;
	const step = await findSignInStep(parts.surroundings, interaction.uid);
	const account = step?.account ?? (await findPasskeyHolder(parts, read.value));
	const shown = step && toShown(parts, exchange, { step, proof: read.value });
	if (step === undefined || shown === undefined) return identityProblem(locale, "secondFactorExpired");
	if (account === undefined) return identityProblem(locale, "wrongSecondFactor");
	// A challenge is answered once, rightly or not.
	if (step.challenge !== undefined) await keepSignInStep(parts.surroundings, interaction.uid, withoutChallenge(step));
	const attempt = await checkSecondFactor(parts.surroundings, account, shown);
	if (attempt.kind === "wait") return identityProblem(locale, "tooManyAttempts", attempt.seconds);
	const { provider } = step;
	const first = provider === undefined ? "pwd" : federated;
	const by = [...(step.account === undefined ? [] : [first]), names[shown.kind]];
	const origin = provider === undefined ? {} : { provider };
	if (attempt.kind === "failed") {
		await record(parts, exchange, { account, status: "failed", by, ...origin });
		return identityProblem(locale, "wrongSecondFactor");
	}
	return await finishSignIn(parts, exchange, { account, amr: [...by, "mfa"], ...origin });
}

function toShown(
	parts: SignInParts,
	exchange: SignInExchange,
	{ step, proof }: { readonly step: SignInStep; readonly proof: Proof },
): ShownFactor | undefined {
	if (proof.kind !== "passkey") return step.account === undefined ? undefined : proof;
	if (step.challenge === undefined) return undefined;
	return {
		kind: "passkey",
		response: proof.response as unknown as AuthenticationResponseJSON, // the library checks every part of it
		challenge: step.challenge,
		place: placeOf(parts, exchange),
		alone: step.account === undefined,
	};
}

/** Without a password before it, a passkey tells itself whose it is. */
async function findPasskeyHolder({ surroundings }: SignInParts, proof: Proof): Promise<Account | undefined> {
	if (proof.kind !== "passkey") return undefined;
	const subject = fromPasskeyHandle(proof.response.response.userHandle ?? "");
	if (subject === undefined) return undefined;
	const account = await findAccountOfPartner(surroundings, subject.partnerId, subject.accountId);
	// It stands for a password, so whoever signs in elsewhere is not let in by it alone.
	if (account === undefined || account.state !== undefined) return undefined;
	return hasPassword(account) ? account : undefined;
}

function withoutChallenge({ challenge: _, ...step }: SignInStep): SignInStep {
	return step;
}

function placeOf({ publicUrl }: SignInParts, { request }: SignInExchange) {
	return { origin: originOfRequest(publicUrl, request.headers.host) };
}
