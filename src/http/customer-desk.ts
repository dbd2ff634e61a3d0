import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { toId } from "../domain/basics/ids.ts";
import type { RelationshipRequestId } from "../domain/relationships/request.ts";
import { formatMessage } from "../messages/messages.ts";
import { createAddressLimit } from "../use-cases/address-limit.ts";
import { signInLogOf } from "../use-cases/audit/sign-in-log.ts";
import { createFailureBackOff } from "../use-cases/failure-back-off.ts";
import { type CustomerDecision, decideAsCustomer, readOpened } from "../use-cases/relationships/customer-side.ts";
import { type CustomerSignIn, signInAsCustomer } from "../use-cases/relationships/customer-sign-in.ts";
import { readSessionToken } from "../use-cases/relationships/links.ts";
import { findReadRequest } from "../use-cases/relationships/requests.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { customerDecision, customerSignIn } from "../wire/api/relationships.ts";
import type { Answer } from "./answer.ts";
import { toRelationshipProblem, viewInvitation } from "./convert/relationship-request.ts";
import { describe } from "./convert/user-refusal.ts";
import { problem } from "./errors.ts";
import { identityProblem } from "./identity/identity-problems.ts";
import { readJsonBody } from "./identity/json-body.ts";
import { sendOwn } from "./identity/send-own.ts";
import { type Locale, localeOfBrowser } from "./locale.ts";
import { readRequestIds } from "./origin.ts";

/** Bytes; names, passwords and a token are short. */
const largestBody = 16 * 1024;

/** Where a customer's administrator decides about a partner's request: by a link and a password, without an account here. */
export function createCustomerDesk(given: Surroundings): FastifyPluginAsync {
	const backOff = createFailureBackOff(given.now);
	const addressLimit = createAddressLimit(given.now);
	return async (app) => {
		const surroundings = { ...given, onError: (error: unknown) => app.log.error(error) };
		app.addHook("onClose", () => signInLogOf(surroundings).idle());
		app.removeAllContentTypeParsers();
		app.addContentTypeParser("*", { parseAs: "string", bodyLimit: largestBody }, (_request, body, done) =>
			done(null, body),
		);
		const url = "/api/v1/relationship-requests/:requestId";
		for (const [step, take] of [
			["sign-in", signIn],
			["decision", decide],
		] as const) {
			app.post(`${url}/${step}`, async (request, reply) => {
				const locale = localeOfBrowser(request.headers["accept-language"]);
				const seconds = addressLimit.secondsToWait(request.ip);
				if (seconds > 0) return sendOwn(reply, locale, identityProblem(locale, "tooManyAttempts", seconds));
				await take({ surroundings, request, reply });
				// A wrong name, password, link or token: what somebody who guesses meets.
				if (reply.statusCode === 401 || reply.statusCode === 404) addressLimit.noteFailure(request.ip);
				return reply;
			});
		}
	};

	async function signIn(exchange: Exchange): Promise<FastifyReply> {
		const { surroundings, request, reply } = exchange;
		const locale = localeOfBrowser(request.headers["accept-language"]);
		const read = readJsonBody(request, customerSignIn, locale);
		if (read.kind === "refused") return sendOwn(reply, locale, read.answer);
		const { newPassword, ...credentials } = read.value;
		const outcome = await signInAsCustomer(surroundings, backOff, {
			...{ ...credentials, requestId: readId(request), address: request.ip },
			...(newPassword === undefined ? {} : { newPassword }),
		});
		const answer = outcome.kind === "done" ? await show(surroundings, outcome.token, locale) : refuse(outcome, locale);
		return sendOwn(reply, locale, answer);
	}
}

interface Exchange {
	readonly surroundings: Surroundings;
	readonly request: FastifyRequest;
	readonly reply: FastifyReply;
}

async function decide({ surroundings, request, reply }: Exchange): Promise<FastifyReply> {
	const locale = localeOfBrowser(request.headers["accept-language"]);
	const read = readJsonBody(request, customerDecision, locale);
	if (read.kind === "refused") return sendOwn(reply, locale, read.answer);
	const { token, ...decision } = read.value;
	const session = await readSessionToken(surroundings, token);
	if (session === undefined || session.requestId !== readId(request)) {
		return sendOwn(reply, locale, plainProblem(locale, 401, "sessionEnded"));
	}
	const { requestId, correlationId } = readRequestIds(request, surroundings.newId);
	const outcome = await decideAsCustomer(surroundings, {
		...{ session, decision: toDecision(decision), ids: { requestId, correlationId } },
	});
	if (outcome.kind === "sessionEnded") return sendOwn(reply, locale, plainProblem(locale, 401, "sessionEnded"));
	if (outcome.kind === "refused") return sendOwn(reply, locale, toRelationshipProblem(outcome.refusals, locale));
	return sendOwn(reply, locale, await show(surroundings, token, locale));
}

async function show(surroundings: Surroundings, token: string, locale: Locale): Promise<Answer> {
	const now = surroundings.now();
	const session = await readSessionToken(surroundings, token);
	if (session === undefined) return plainProblem(locale, 401, "sessionEnded");
	const opened = await readOpened(surroundings, session);
	const read = await findReadRequest(surroundings, toId<RelationshipRequestId>(session.requestId));
	if (opened === undefined || read === undefined) return plainProblem(locale, 401, "sessionEnded");
	return { status: 200, body: viewInvitation({ ...opened, partner: read.partner }, { token, now }) };
}

function refuse(outcome: Exclude<CustomerSignIn, { readonly kind: "done" }>, locale: Locale): Answer {
	switch (outcome.kind) {
		case "linkUnknown":
			return plainProblem(locale, 404, "linkUnknown");
		case "wait":
			return identityProblem(locale, "tooManyAttempts", outcome.seconds);
		case "wrongCredentials":
			return identityProblem(locale, "wrongCredentials");
		case "notAdministrator":
			return plainProblem(locale, 403, "notAdministrator");
		case "passwordChangeNeeded":
			return plainProblem(locale, 409, "passwordChangeNeeded");
		case "weakPassword": {
			const { status, body } = problem(locale, { status: 400, code: "invalidInput" });
			const errors = outcome.refusals.map((one) => ({
				pointer: "/newPassword",
				detail: describe(one, locale.language).sentence,
			}));
			return { status, body: { ...body, errors } };
		}
	}
}

type PlainProblem = "linkUnknown" | "notAdministrator" | "passwordChangeNeeded" | "sessionEnded";

function plainProblem({ language }: Locale, status: number, code: PlainProblem): Answer {
	const detail = formatMessage(language, `relationships.problem.${code}`);
	return { status, body: { type: `urn:seatlift:problem:${code}`, title: detail, status, code, detail } };
}

type SentDecision = Omit<ReturnType<typeof customerDecision.parse>, "token">;

function toDecision(sent: SentDecision): CustomerDecision {
	if (sent.decision === "accept") {
		const { acceptsAgreement, resellerOnly } = sent as Extract<typeof sent, { readonly acceptsAgreement: boolean }>; // the union loses its members when one is taken off
		return { kind: "accept", acceptsAgreement, resellerOnly };
	}
	if (sent.decision === "decline") return { kind: "decline" };
	return { kind: "end", part: sent.decision === "endReseller" ? "reseller" : "delegatedAdmin" };
}

function readId(request: FastifyRequest): string {
	const { requestId } = request.params as { readonly requestId: string }; // the route has it
	return requestId.toLowerCase();
}
