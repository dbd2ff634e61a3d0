import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Interaction, Provider } from "oidc-provider";
import type { z } from "zod";
import type { FailureBackOff } from "../../use-cases/failure-back-off.ts";
import { signIn } from "../../use-cases/sign-in.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { type SignInPrompt, signInRequest, type signInResult } from "../../wire/api/identity.ts";
import type { Answer } from "../answer.ts";
import { notFoundProblem } from "../errors.ts";
import { type Locale, localeOfBrowser } from "../locale.ts";
import { identityProblem } from "./identity-problems.ts";
import { readJsonBody } from "./json-body.ts";
import { errors } from "./provider-package.ts";
import { sendOwn } from "./send-own.ts";
import { toSubject } from "./subject.ts";

/** A sign-in that is shown to everybody, of the demo. */
export interface DemoUser {
	readonly role: string;
	readonly userName: string;
	readonly password: string;
}

interface Parts {
	readonly provider: Provider;
	readonly surroundings: Pick<Surroundings, "database">;
	readonly backOff: FailureBackOff;
	readonly demoUsers: readonly DemoUser[] | undefined;
}

interface Exchange {
	readonly request: FastifyRequest;
	readonly reply: FastifyReply;
	readonly locale: Locale;
}

/** What the portal's sign-in page asks and sends; both only in the browser in which the sign-in was opened. */
export function registerSignInEndpoints(app: FastifyInstance, parts: Parts): void {
	const url = "/api/v1/sign-in/:uid";
	const answerWith =
		(decide: (parts: Parts, exchange: Exchange) => Promise<Answer>) =>
		async (request: FastifyRequest, reply: FastifyReply) => {
			const locale = localeOfBrowser(request.headers["accept-language"]);
			return sendOwn(reply, locale, await decide(parts, { request, reply, locale }));
		};
	app.get(url, answerWith(describeSignIn));
	app.post(url, answerWith(trySignIn));
}

async function describeSignIn(parts: Parts, exchange: Exchange): Promise<Answer> {
	const interaction = await findInteraction(parts.provider, exchange);
	if (interaction === undefined) return notFoundProblem(exchange.locale, "SignIn");
	const client = await parts.provider.Client.find(String(interaction.params.client_id));
	const body: SignInPrompt = {
		application: client?.clientName ?? "Seatlift",
		...(parts.demoUsers !== undefined && { demoUsers: parts.demoUsers.map((user) => ({ ...user })) }),
	};
	return { status: 200, body };
}

async function trySignIn(parts: Parts, exchange: Exchange): Promise<Answer> {
	const { request, reply, locale } = exchange;
	const interaction = await findInteraction(parts.provider, exchange);
	if (interaction === undefined) return notFoundProblem(locale, "SignIn");
	const read = readJsonBody(request, signInRequest, locale);
	if (read.kind === "refused") return read.answer;
	// One after the other and slower with each failure, under whatever names: an open sign-in is one person's.
	const attempt = await parts.backOff.attempt(`sign-in ${interaction.uid}`, () =>
		signIn(parts.surroundings, parts.backOff, read.value),
	);
	if (attempt.kind === "wait") return identityProblem(locale, "tooManyAttempts", attempt.seconds);
	if (attempt.kind === "failed") return identityProblem(locale, "wrongCredentials");
	const login = { accountId: toSubject(attempt.value), amr: ["pwd"], remember: false };
	const body: z.infer<typeof signInResult> = {
		redirectTo: await parts.provider.interactionResult(request.raw, reply.raw, { login }),
	};
	return { status: 200, body };
}

/** The sign-in of this address, provided that the browser's cookie was given for it and it waits for a person. */
async function findInteraction(provider: Provider, { request, reply }: Exchange): Promise<Interaction | undefined> {
	const { uid } = request.params as { readonly uid: string }; // the route has it
	try {
		const interaction = await provider.interactionDetails(request.raw, reply.raw);
		return interaction.uid === uid && interaction.prompt.name === "login" ? interaction : undefined;
	} catch (error) {
		if (error instanceof errors.SessionNotFound) return undefined;
		throw error;
	}
}
