import type { FastifyInstance, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { AddressLimit } from "../../use-cases/address-limit.ts";
import { assessChoice } from "../../use-cases/identity/choose-password.ts";
import { isSetUpNeeded, setUpInstallation } from "../../use-cases/set-up-installation.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { setupRequest, type setupResult, type setupState } from "../../wire/api/identity.ts";
import type { Answer } from "../answer.ts";
import { type Locale, localeOfBrowser } from "../locale.ts";
import { identityProblem, weakPassword } from "./identity-problems.ts";
import { readJsonBody } from "./json-body.ts";
import { sendOwn } from "./send-own.ts";

interface Parts {
	readonly surroundings: Pick<Surroundings, "database" | "now" | "newId" | "isBreachedPassword" | "onError">;
	/** Printed by the server when it starts with an empty database. */
	readonly setupToken: string | undefined;
	readonly addressLimit: AddressLimit;
}

/** The sign-up of the first Global admin, which works once in the life of an installation. */
export function registerSetUpEndpoints(app: FastifyInstance, parts: Parts): void {
	const url = "/api/v1/setup";
	app.get(url, async (request, reply) => {
		const body: z.infer<typeof setupState> = { needed: await isSetUpNeeded(parts.surroundings) };
		return sendOwn(reply, localeOfBrowser(request.headers["accept-language"]), { status: 200, body });
	});
	app.post(url, async (request, reply) => {
		const locale = localeOfBrowser(request.headers["accept-language"]);
		const seconds = parts.addressLimit.secondsToWait(request.ip);
		if (seconds > 0) return sendOwn(reply, locale, identityProblem(locale, "tooManyAttempts", seconds));
		const answer = await setUp(parts, request, locale);
		if (answer.status === 403) parts.addressLimit.noteFailure(request.ip);
		return sendOwn(reply, locale, answer);
	});
}

async function setUp({ surroundings, setupToken }: Parts, request: FastifyRequest, locale: Locale): Promise<Answer> {
	const read = readJsonBody(request, setupRequest, locale);
	if (read.kind === "refused") return read.answer;
	const { token, ...first } = read.value;
	if (!(await isSetUpNeeded(surroundings))) return identityProblem(locale, "setupDone");
	const names = [first.userName, first.displayName, first.partnerName, first.domain];
	const faults = await assessChoice(surroundings, first.password, names);
	if (faults.length > 0) return weakPassword(locale, faults, "/password");
	const result = await setUpInstallation(surroundings, { given: token, printed: setupToken }, first);
	switch (result.kind) {
		case "doneBefore":
			return identityProblem(locale, "setupDone");
		case "wrongToken":
			return identityProblem(locale, "wrongSetupToken");
		case "done": {
			const body: z.infer<typeof setupResult> = { partnerId: result.partner.id, userName: result.account.userName };
			return { status: 201, body };
		}
	}
}
