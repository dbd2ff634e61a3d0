import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { IdentityProvider } from "../../domain/access/identity-provider.ts";
import { readOutsidePerson } from "../../domain/access/outside-person.ts";
import {
	admitOutsidePerson,
	findOpenProvider,
	findProviderOfName,
	type OutsideRefusal,
	readProviderSecret,
} from "../../use-cases/identity/outside-sign-in.ts";
import {
	type OfferedProviders,
	outsideQuestion,
	outsideWish,
	type SignInStep as SentStep,
} from "../../wire/api/identity.ts";
import type { Answer } from "../answer.ts";
import { localeOfBrowser } from "../locale.ts";
import { findInteraction } from "./find-interaction.ts";
import type { SignInExchange, SignInParts } from "./finish-sign-in.ts";
import { readJsonBody } from "./json-body.ts";
import { goOnAfter } from "./next-step.ts";
import { originOfRequest } from "./origins.ts";
import { beginOutside, ConnectionFailed, completeOutside, isUnreachable } from "./outside-connection.ts";
import { outsideProblem } from "./outside-problems.ts";
import {
	keepOutsideStep,
	newOutsideState,
	outsideReturnPath,
	readUidOfState,
	takeOutsideStep,
} from "./outside-step.ts";
import { federated } from "./sign-in-step.ts";

/** What the sign-in page is told when somebody comes back from a provider and is not let in. */
export type OutsideFailure =
	| OutsideRefusal
	/** The person, or the provider, said no. */
	| "denied"
	/** Too late, in another browser, a second time, or never begun. */
	| "expired"
	| "unreachable"
	/** What came back does not prove who it is. */
	| "notProved";

/** Where providers send browsers back to, and from there to where the cookie of that very sign-in is. */
export function registerOutsideReturn(app: FastifyInstance, parts: SignInParts): void {
	app.get(outsideReturnPath, async (request, reply) => {
		const query = queryOf(request);
		const uid = readUidOfState(new URLSearchParams(query).get("state") ?? "");
		if (uid === undefined) return toHome(reply);
		return reply.header("cache-control", "no-store").redirect(`/api/v1/sign-in/${uid}/outside${query}`, 303);
	});
	app.get("/api/v1/sign-in/:uid/outside", async (request, reply) => {
		const { uid } = request.params as { readonly uid: string }; // the route has it
		reply.header("cache-control", "no-store");
		const locale = localeOfBrowser(request.headers["accept-language"]);
		const interaction = await findInteraction(parts.provider, { request, reply, locale });
		if (interaction === undefined) return toHome(reply);
		const came = await comeBack(parts, { request, reply, locale, interaction });
		return reply.redirect("failure" in came ? `/sign-in/${uid}?outside=${came.failure}` : came.redirectTo, 303);
	});
}

/** Begins the way to a provider: tells the page where to go. */
export async function goOutside(parts: SignInParts, exchange: SignInExchange): Promise<Answer> {
	const { request, locale, interaction } = exchange;
	const read = readJsonBody(request, outsideWish, locale);
	if (read.kind === "refused") return read.answer;
	const provider = await findOpenProvider(parts.surroundings, read.value.provider);
	if (provider === undefined) return outsideProblem(locale, "notFound");
	const state = newOutsideState(interaction.uid);
	const redirectUri = originOfRequest(parts.publicUrl, request.headers.host) + outsideReturnPath;
	try {
		const { url, transaction } = await beginOutside(await endpointOf(parts, provider), { state, redirectUri });
		const { partnerId, id: providerId } = provider;
		await keepOutsideStep(parts.surroundings, interaction.uid, { ...transaction, partnerId, providerId });
		const body: SentStep = { redirectTo: url };
		return { status: 200, body };
	} catch (error) {
		if (error instanceof ConnectionFailed) return outsideProblem(locale, error.why);
		throw error;
	}
}

/** Whether people of a name's domain sign in elsewhere. */
export async function findOutside(parts: SignInParts, { request, locale }: SignInExchange): Promise<Answer> {
	const read = readJsonBody(request, outsideQuestion, locale);
	if (read.kind === "refused") return read.answer;
	const provider = await findProviderOfName(parts.surroundings, read.value.userName);
	const body: OfferedProviders = {
		providers: provider === undefined ? [] : [{ id: provider.id, name: provider.name }],
	};
	return { status: 200, body };
}

async function comeBack(
	parts: SignInParts,
	exchange: SignInExchange,
): Promise<{ readonly redirectTo: string } | { readonly failure: OutsideFailure }> {
	const { surroundings } = parts;
	const { request, interaction } = exchange;
	const query = queryOf(request);
	const sent = new URLSearchParams(query);
	const step = await takeOutsideStep(surroundings, interaction.uid, sent.get("state") ?? "");
	if (step === undefined) return { failure: "expired" };
	const provider = await findOpenProvider(surroundings, step.providerId);
	if (provider === undefined) return { failure: "switchedOff" };
	if (sent.has("error")) return { failure: "denied" };
	const claims = await completeOutside(await endpointOf(parts, provider), step, query).catch((error: unknown) => {
		request.log.warn(`identity provider ${provider.id}: ${describe(error)}`);
		return isUnreachable(error) ? ("unreachable" as const) : ("notProved" as const);
	});
	if (typeof claims === "string") return { failure: claims };
	const person = readOutsidePerson(provider, claims);
	if (person === undefined) return { failure: "notProved" };
	const asked = { requestId: surroundings.newId(), correlationId: interaction.uid, address: request.ip };
	const outcome = await admitOutsidePerson(surroundings, { provider, person }, asked);
	if (outcome.kind === "refused") return { failure: outcome.why };
	const { account } = outcome;
	const hasSecond = provider.trustsSecondFactor || person.showedSecondFactor;
	const by = hasSecond ? [federated, "mfa"] : [federated];
	const { body } = await goOnAfter(parts, exchange, { account, by, provider: provider.name });
	const next = body as SentStep; // `goOnAfter` answers just this
	return "redirectTo" in next ? next : { redirectTo: `/sign-in/${interaction.uid}` };
}

async function endpointOf({ surroundings, allowPrivate }: SignInParts, provider: IdentityProvider) {
	return { provider, secret: await readProviderSecret(surroundings, provider), allowPrivate };
}

/** Nothing is known of the sign-in that it belongs to; a new one begins at the portal. */
function toHome(reply: FastifyReply): FastifyReply {
	return reply.header("cache-control", "no-store").redirect("/sign-in?outside=expired", 303);
}

function queryOf({ raw: { url = "" } }: FastifyRequest): string {
	return url.includes("?") ? url.slice(url.indexOf("?")) : "";
}

/** Codes only: what a library says may hold what was sent. */
function describe(error: unknown): string {
	if (!(error instanceof Error)) return "unknown";
	const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
	return error instanceof ConnectionFailed ? error.why : code;
}
