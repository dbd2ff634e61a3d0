import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { listFactors } from "../../use-cases/identity/check-second-factor.ts";
import { listOfferedProviders } from "../../use-cases/identity/outside-sign-in.ts";
import { signIn } from "../../use-cases/sign-in.ts";
import { type SignInPrompt, signInRequest } from "../../wire/api/identity.ts";
import type { Answer } from "../answer.ts";
import { notFoundProblem } from "../errors.ts";
import { localeOfBrowser } from "../locale.ts";
import { findInteraction } from "./find-interaction.ts";
import { record, type SignInExchange, type SignInParts } from "./finish-sign-in.ts";
import { identityProblem } from "./identity-problems.ts";
import { outsideParameter } from "./interactions.ts";
import { readJsonBody } from "./json-body.ts";
import { factorsToSetUp, goOnAfter } from "./next-step.ts";
import { portalOrigins } from "./origins.ts";
import { findOutside, goOutside } from "./outside-sign-in-endpoints.ts";
import { answerSecondFactor, offerPasskey } from "./second-factor-endpoints.ts";
import { beginAppSetUp, beginPasskeySetUp, finishAppSetUp, finishPasskeySetUp } from "./second-factor-set-up.ts";
import { sendOwn } from "./send-own.ts";
import { findSignInStep } from "./sign-in-step.ts";

type Decide = (parts: SignInParts, exchange: SignInExchange) => Promise<Answer>;

/** What the portal's sign-in page asks and sends; all only in the browser in which the sign-in was opened. */
export function registerSignInEndpoints(app: FastifyInstance, parts: SignInParts): void {
	const url = "/api/v1/sign-in/:uid";
	const answerWith = (decide: Decide) => async (request: FastifyRequest, reply: FastifyReply) => {
		const locale = localeOfBrowser(request.headers["accept-language"]);
		return sendOwn(reply, locale, await answer(parts, decide, { request, reply, locale }));
	};
	app.get(url, answerWith(describeSignIn));
	app.post(url, answerWith(trySignIn));
	app.post(`${url}/passkey`, answerWith(offerPasskey));
	app.post(`${url}/second-factor`, answerWith(answerSecondFactor));
	app.post(`${url}/set-up/totp`, answerWith(beginAppSetUp));
	app.post(`${url}/set-up/totp/confirm`, answerWith(finishAppSetUp));
	app.post(`${url}/set-up/passkey/options`, answerWith(beginPasskeySetUp));
	app.post(`${url}/set-up/passkey`, answerWith(finishPasskeySetUp));
	app.post(`${url}/outside`, answerWith(goOutside));
	app.post(`${url}/outside/find`, answerWith(findOutside));
}

async function answer(
	parts: SignInParts,
	decide: Decide,
	exchange: Omit<SignInExchange, "interaction">,
): Promise<Answer> {
	const { request, locale } = exchange;
	const interaction = await findInteraction(parts.provider, exchange);
	if (interaction === undefined) return notFoundProblem(locale, "SignIn");
	if (request.method === "GET") return await decide(parts, { ...exchange, interaction });
	// `SameSite` lets a neighbor under the same domain through; the browser says whose page it is that posts.
	const { origin } = request.headers;
	if (origin !== undefined && !portalOrigins(parts.publicUrl).includes(origin))
		return notFoundProblem(locale, "SignIn");
	const seconds = parts.addressLimit.secondsToWait(request.ip);
	if (seconds > 0) return identityProblem(locale, "tooManyAttempts", seconds);
	const answered = await decide(parts, { ...exchange, interaction });
	if (answered.status === 401) parts.addressLimit.noteFailure(request.ip);
	return answered;
}

async function describeSignIn(parts: SignInParts, { interaction }: SignInExchange): Promise<Answer> {
	const { client_id: clientId, [outsideParameter]: asked } = interaction.params;
	const client = await parts.provider.Client.find(String(clientId));
	const offered = await listOfferedProviders(parts.surroundings, typeof asked === "string" ? asked : undefined);
	// Somebody who comes back from a provider finds the page anew, not where it was left.
	const { account, provider, setsUp } = (await findSignInStep(parts.surroundings, interaction.uid)) ?? {};
	const factors = account === undefined || provider === undefined ? [] : await listFactors(parts.surroundings, account);
	const body: SignInPrompt = {
		application: client?.clientName ?? "Seatlift",
		...(offered.length > 0 && { providers: offered.map(({ id, name }) => ({ id, name })) }),
		...(factors.length > 0 && { secondFactor: [...new Set(factors.map(({ kind }) => kind))] }),
		...(provider !== undefined && setsUp === true && { setUp: [...factorsToSetUp] }),
		...(parts.demoUsers !== undefined && { demoUsers: parts.demoUsers.map((user) => ({ ...user })) }),
	};
	return { status: 200, body };
}

async function trySignIn(parts: SignInParts, exchange: SignInExchange): Promise<Answer> {
	const { request, locale, interaction } = exchange;
	const read = readJsonBody(request, signInRequest, locale);
	if (read.kind === "refused") return read.answer;
	// One after the other and slower with each failure, under whatever names: an open sign-in is one person's.
	const attempt = await parts.backOff.attempt(`sign-in ${interaction.uid}`, () =>
		signIn(parts.surroundings, parts.backOff, { ...read.value, address: request.ip }),
	);
	if (attempt.kind === "wait") return identityProblem(locale, "tooManyAttempts", attempt.seconds);
	if (attempt.kind === "failed") return identityProblem(locale, "wrongCredentials");
	const account = attempt.value;
	if (account.state === "blocked") {
		await record(parts, exchange, { account, status: "failed", by: ["pwd"] });
		return identityProblem(locale, "accountBlocked");
	}
	return await goOnAfter(parts, exchange, { account, by: ["pwd"] });
}
