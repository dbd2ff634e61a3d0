import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AddressLimit } from "../../use-cases/address-limit.ts";
import { chooseByLink, readAccountLink } from "../../use-cases/identity/account-links.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { type Invitation, invitationAcceptance, invitationQuestion } from "../../wire/api/identity.ts";
import type { Answer } from "../answer.ts";
import { type Locale, localeOfBrowser } from "../locale.ts";
import { identityProblem, weakPassword } from "./identity-problems.ts";
import { readJsonBody } from "./json-body.ts";
import { sendOwn } from "./send-own.ts";

interface Parts {
	readonly surroundings: Pick<Surroundings, "database" | "now" | "newId" | "isBreachedPassword" | "onError">;
	readonly addressLimit: AddressLimit;
}

type Decide = (parts: Parts, request: FastifyRequest, locale: Locale) => Promise<Answer>;

/** What the page behind a link asks and sends: whoever has the link chooses the password of one account, once. */
export function registerInvitationEndpoints(app: FastifyInstance, parts: Parts): void {
	for (const [url, decide] of [
		["/api/v1/invitation/read", readInvitation],
		["/api/v1/invitation/accept", acceptInvitation],
	] as const satisfies readonly (readonly [string, Decide])[]) {
		app.post(url, async (request, reply) => {
			const locale = localeOfBrowser(request.headers["accept-language"]);
			const seconds = parts.addressLimit.secondsToWait(request.ip);
			if (seconds > 0) return sendOwn(reply, locale, identityProblem(locale, "tooManyAttempts", seconds));
			const answer = await decide(parts, request, locale);
			if (answer.status === 410) parts.addressLimit.noteFailure(request.ip);
			return sendOwn(reply, locale, answer);
		});
	}
}

async function readInvitation({ surroundings }: Parts, request: FastifyRequest, locale: Locale): Promise<Answer> {
	const read = readJsonBody(request, invitationQuestion, locale);
	if (read.kind === "refused") return read.answer;
	const opened = await readAccountLink(surroundings, read.value.link);
	if (opened === undefined) return identityProblem(locale, "linkGone");
	const { account, partner, link } = opened;
	const { userName, displayName } = account;
	const body: Invitation = { partnerName: partner.name, userName, displayName, purpose: link.purpose };
	return { status: 200, body };
}

async function acceptInvitation({ surroundings }: Parts, request: FastifyRequest, locale: Locale): Promise<Answer> {
	const read = readJsonBody(request, invitationAcceptance, locale);
	if (read.kind === "refused") return read.answer;
	const { link: text, password } = read.value;
	const asked = { requestId: surroundings.newId(), correlationId: surroundings.newId(), address: request.ip };
	const outcome = await chooseByLink(surroundings, { text, password }, asked);
	if (outcome.kind === "gone") return identityProblem(locale, "linkGone");
	return outcome.kind === "weak" ? weakPassword(locale, outcome.faults, "/password") : { status: 204 };
}
