import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Interaction, Provider } from "oidc-provider";
import { listFactors, needsSecondFactor } from "../../use-cases/identity/check-second-factor.ts";
import { signIn } from "../../use-cases/sign-in.ts";
import { type SignInPrompt, type SignInStep, signInRequest } from "../../wire/api/identity.ts";
import type { Answer } from "../answer.ts";
import { notFoundProblem } from "../errors.ts";
import { localeOfBrowser } from "../locale.ts";
import { finishSignIn, record, type SignInExchange, type SignInParts } from "./finish-sign-in.ts";
import { identityProblem } from "./identity-problems.ts";
import { readJsonBody } from "./json-body.ts";
import { portalOrigins } from "./origins.ts";
import { errors } from "./provider-package.ts";
import { answerSecondFactor, offerPasskey } from "./second-factor-endpoints.ts";
import { sendOwn } from "./send-own.ts";
import { keepSignInStep } from "./sign-in-step.ts";

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
	const client = await parts.provider.Client.find(String(interaction.params.client_id));
	const body: SignInPrompt = {
		application: client?.clientName ?? "Seatlift",
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
	const factors = await listFactors(parts.surroundings, account);
	if (!needsSecondFactor(factors)) return await finishSignIn(parts, exchange, { account, amr: ["pwd"] });
	await keepSignInStep(parts.surroundings, interaction.uid, { account });
	const body: SignInStep = { secondFactor: [...new Set(factors.map(({ kind }) => kind))] };
	return { status: 200, body };
}

/** The sign-in of this address, provided that the browser's cookie was given for it and it waits for a person. */
async function findInteraction(
	provider: Provider,
	{ request, reply }: Omit<SignInExchange, "interaction">,
): Promise<Interaction | undefined> {
	const { uid } = request.params as { readonly uid: string }; // the route has it
	try {
		const interaction = await provider.interactionDetails(request.raw, reply.raw);
		return interaction.uid === uid && interaction.prompt.name === "login" ? interaction : undefined;
	} catch (error) {
		if (error instanceof errors.SessionNotFound) return undefined;
		throw error;
	}
}
