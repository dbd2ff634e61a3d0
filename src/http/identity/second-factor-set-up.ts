import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Account } from "../../domain/access/account.ts";
import {
	type AddedFactor,
	beginPasskeyFor,
	beginTotpFor,
	confirmPasskey,
	confirmTotp,
} from "../../use-cases/identity/own-factors.ts";
import type { OwnRefusal } from "../../use-cases/identity/prove-oneself.ts";
import { originOfPerson } from "../../use-cases/identity/record-sign-in.ts";
import type { RequestOrigin } from "../../use-cases/request-origin.ts";
import type { SignInResult } from "../../wire/api/identity.ts";
import { newPasskey, totpConfirmation } from "../../wire/api/me.ts";
import type { Answer } from "../answer.ts";
import { toQrPath } from "../convert/qr-path.ts";
import { finishSignIn, type SignInExchange, type SignInParts } from "./finish-sign-in.ts";
import { identityProblem } from "./identity-problems.ts";
import { readJsonBody } from "./json-body.ts";
import { originOfRequest } from "./origins.ts";
import { federated, findSignInStep } from "./sign-in-step.ts";

/** Who sets up a second factor between the password and the end of the sign-in. */
interface SettingUp {
	readonly account: Account;
	/** The outside provider that let them in, in place of a password. */
	readonly provider?: string;
}

/** `POST …/set-up/totp`: the key of an authenticator app, for whoever must have a second factor and has none. */
export async function beginAppSetUp(parts: SignInParts, exchange: SignInExchange): Promise<Answer> {
	return await whileSettingUp(parts, exchange, async ({ account }) => {
		const key = await beginTotpFor(parts.surroundings, account);
		return { status: 201, body: { ...key, qr: toQrPath(key.uri) } };
	});
}

/** `POST …/set-up/totp/confirm`: the app shows a code, and the sign-in is over. */
export async function finishAppSetUp(parts: SignInParts, exchange: SignInExchange): Promise<Answer> {
	const read = readJsonBody(exchange.request, totpConfirmation, exchange.locale);
	if (read.kind === "refused") return read.answer;
	return await whileSettingUp(parts, exchange, async (who) => {
		const added = await confirmTotp(parts.surroundings, originOf(parts, exchange, who), {
			...read.value,
			onlyFirst: true,
		});
		return await finish(parts, exchange, { who, added, name: "otp" });
	});
}

/** `POST …/set-up/passkey/options`: what the browser is to make a passkey by. */
export async function beginPasskeySetUp(parts: SignInParts, exchange: SignInExchange): Promise<Answer> {
	return await whileSettingUp(parts, exchange, async ({ account }) => ({
		status: 200,
		body: await beginPasskeyFor(parts.surroundings, account, placeOf(parts, exchange)),
	}));
}

/** `POST …/set-up/passkey`: the passkey that the browser made, and the sign-in is over. */
export async function finishPasskeySetUp(parts: SignInParts, exchange: SignInExchange): Promise<Answer> {
	const read = readJsonBody(exchange.request, newPasskey, exchange.locale);
	if (read.kind === "refused") return read.answer;
	return await whileSettingUp(parts, exchange, async (who) => {
		const response = read.value.response as unknown as RegistrationResponseJSON; // the library checks every part of it
		const made = { name: read.value.name, response, place: placeOf(parts, exchange), onlyFirst: true };
		const added = await confirmPasskey(parts.surroundings, originOf(parts, exchange, who), made);
		return await finish(parts, exchange, { who, added, name: "hwk" });
	});
}

/** Only after a right password in this very sign-in, and only for whoever had no second factor then. */
async function whileSettingUp(
	{ surroundings }: SignInParts,
	{ interaction, locale }: SignInExchange,
	decide: (who: SettingUp) => Promise<Answer>,
): Promise<Answer> {
	const step = await findSignInStep(surroundings, interaction.uid);
	if (step?.account === undefined || step.setsUp !== true) return identityProblem(locale, "secondFactorExpired");
	const { account, provider } = step;
	return await decide({ account, ...(provider === undefined ? {} : { provider }) });
}

async function finish(
	parts: SignInParts,
	exchange: SignInExchange,
	done: { readonly who: SettingUp; readonly added: AddedFactor | OwnRefusal; readonly name: "otp" | "hwk" },
): Promise<Answer> {
	const { who, added, name } = done;
	if (added.kind === "refused") return identityProblem(exchange.locale, added.why);
	if (added.kind !== "added") throw new Error(`setting up a second factor cannot end as ${added.kind}`);
	const first = who.provider === undefined ? "pwd" : federated;
	const answer = await finishSignIn(parts, exchange, { ...who, amr: [first, name, "mfa"] });
	const { redirectTo } = answer.body as SignInResult; // of every sign-in that is over
	const body: SignInResult = {
		redirectTo,
		...(added.recoveryCodes === undefined ? {} : { recoveryCodes: [...added.recoveryCodes] }),
	};
	return { ...answer, body };
}

function originOf(
	{ surroundings }: SignInParts,
	{ request, interaction }: SignInExchange,
	{ account }: SettingUp,
): RequestOrigin {
	const asked = { requestId: surroundings.newId(), correlationId: interaction.uid, address: request.ip };
	return originOfPerson(account, asked);
}

function placeOf({ publicUrl }: SignInParts, { request }: SignInExchange) {
	return { origin: originOfRequest(publicUrl, request.headers.host) };
}
