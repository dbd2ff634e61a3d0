import type { z } from "zod";
import type { CustomRoleId } from "../../domain/access/custom-role.ts";
import type { IdentityProviderId, RoleRule } from "../../domain/access/identity-provider.ts";
import type { HeldRoles } from "../../domain/access/rights-of.ts";
import { toId } from "../../domain/basics/ids.ts";
import {
	addIdentityProvider,
	changeIdentityProvider,
	findOwnProvider,
	listIdentityProviders,
	type ProviderEntry,
	removeOwnProvider,
} from "../../use-cases/identity/identity-providers.ts";
import {
	discoveredProvider,
	type IdentityProviderView,
	identityProviderChange,
	identityProviderList,
	identityProvider as identityProviderSchema,
	identityProviderTest,
	newIdentityProvider,
} from "../../wire/api/identity-providers.ts";
import { problem } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import { ConnectionFailed, discoverProvider } from "../identity/outside-connection.ts";
import { outsideProblem } from "../identity/outside-problems.ts";
import { outsideReturnPath } from "../identity/outside-step.ts";
import { type RouteContext, route } from "../route.ts";

const refusals = { 403: problem, 404: problem, 409: problem } as const;
const ours = { api: "seatlift", operation: "manageIdentityProviders", credentials: "user" } as const;
const all = "/api/v1/identity-providers";
const one = `${all}/:identityProviderId`;

/** `GET /api/v1/identity-providers`: where people of the partner sign in instead of here. */
export const listIdentityProvidersRoute = route({
	...ours,
	method: "GET",
	url: all,
	summary: "List outside identity providers",
	responses: { 200: identityProviderList },
	async handle({ surroundings, caller }) {
		const entries = await listIdentityProviders(surroundings, caller);
		const redirectUri = `${surroundings.publicUrl ?? ""}${outsideReturnPath}`;
		return { status: 200, body: { items: entries.map(viewProvider), redirectUri } };
	},
});

/** `POST /api/v1/identity-providers`: registers a provider that can be reached and is what it says. */
export const addIdentityProviderRoute = route({
	...ours,
	method: "POST",
	url: all,
	summary: "Register an outside identity provider",
	body: newIdentityProvider,
	responses: { 201: identityProviderSchema, 400: problem, ...refusals },
	async handle(context) {
		const { clientSecret, issuer, defaultRoles, roleRules, ...content } = context.body;
		const found = await discover(context, issuer);
		if ("answer" in found) return found.answer;
		const outcome = await addIdentityProvider(context.surroundings, context.origin, {
			...{ ...content, issuer: found.issuer, secret: clientSecret ?? "none", isOff: false },
			roleRules: roleRules.map(toRule),
			defaultRoles: defaultRoles === undefined ? "refused" : toHeld(defaultRoles),
		});
		if (outcome.kind === "refused") return outsideProblem(context.locale, outcome.why);
		return { status: 201, body: viewProvider(outcome.entry) };
	},
});

/** `POST /api/v1/identity-providers/test`: reads the discovery document and keeps nothing. */
export const testIdentityProviderRoute = route({
	...ours,
	method: "POST",
	url: `${all}/test`,
	summary: "Ask an identity provider what it is",
	body: identityProviderTest,
	responses: { 200: discoveredProvider, 400: problem, ...refusals },
	async handle(context) {
		const found = await discover(context, context.body.issuer);
		return "answer" in found ? found.answer : { status: 200, body: found };
	},
});

/** `GET /api/v1/identity-providers/{identityProviderId}`. */
export const getIdentityProviderRoute = route({
	...ours,
	method: "GET",
	url: one,
	summary: "Get an outside identity provider",
	responses: { 200: identityProviderSchema, 404: problem },
	async handle({ surroundings, caller, locale, params }) {
		const entry = await findOwnProvider(surroundings, caller, readId(params));
		if (entry === undefined) return outsideProblem(locale, "notFound");
		return { status: 200, body: viewProvider(entry) };
	},
});

/** `PATCH /api/v1/identity-providers/{identityProviderId}`: switching it off signs its people out. */
export const changeIdentityProviderRoute = route({
	...ours,
	method: "PATCH",
	url: one,
	summary: "Change an outside identity provider, switch it off or on",
	body: identityProviderChange,
	responses: { 200: identityProviderSchema, 400: problem, ...refusals },
	async handle({ surroundings, origin, locale, params, body }) {
		const { clientSecret, enabled, defaultRoles, roleRules, ...content } = body;
		const outcome = await changeIdentityProvider(surroundings, origin, {
			id: readId(params),
			...withoutAbsent(content),
			...(roleRules === undefined ? {} : { roleRules: roleRules.map(toRule) }),
			...(clientSecret === undefined ? {} : { secret: clientSecret ?? "none" }),
			...(defaultRoles === undefined ? {} : { defaultRoles: defaultRoles === null ? "refused" : toHeld(defaultRoles) }),
			...(enabled === undefined ? {} : { isOff: !enabled }),
		});
		if (outcome.kind === "refused") return outsideProblem(locale, outcome.why);
		return { status: 200, body: viewProvider(outcome.entry) };
	},
});

/** `DELETE /api/v1/identity-providers/{identityProviderId}`: its people are signed out and need a password link to come back. */
export const removeIdentityProviderRoute = route({
	...ours,
	method: "DELETE",
	url: one,
	summary: "Delete an outside identity provider",
	responses: { 204: undefined, ...refusals },
	async handle({ surroundings, origin, locale, params }) {
		const outcome = await removeOwnProvider(surroundings, origin, readId(params));
		return outcome.kind === "refused" ? outsideProblem(locale, outcome.why) : { status: 204 };
	},
});

async function discover(
	{ surroundings, locale }: Pick<RouteContext, "surroundings" | "locale">,
	issuer: string,
): Promise<Awaited<ReturnType<typeof discoverProvider>> | { readonly answer: Answer }> {
	try {
		return await discoverProvider(issuer, surroundings.settings.webhookPrivateAddresses === true);
	} catch (error) {
		if (error instanceof ConnectionFailed) return { answer: outsideProblem(locale, error.why) };
		throw error;
	}
}

function readId(params: RouteContext["params"]): IdentityProviderId {
	return toId(params.identityProviderId ?? "");
}

/** What of a change is there at all. */
function withoutAbsent<From extends object>(from: From) {
	const present = Object.entries(from).filter(([, value]) => value !== undefined);
	return Object.fromEntries(present) as { [Name in keyof From]?: Exclude<From[Name], undefined> }; // just that was left out
}

type Held = NonNullable<z.output<typeof newIdentityProvider>["defaultRoles"]>;

function toRule({ value, ...held }: Held & Pick<RoleRule, "value">): RoleRule {
	return { value, ...toHeld(held) };
}

function toHeld({ roles, customRoles }: Held): HeldRoles {
	return { roles, customRoles: customRoles.map((id) => toId<CustomRoleId>(id)) };
}

function viewProvider({ provider, people }: ProviderEntry): IdentityProviderView {
	const { partnerId: _, sealedSecret, isOff, roleRules, defaultRoles, scopes, domains, ...rest } = provider;
	return {
		...{ ...rest, people, enabled: !isOff, hasSecret: sealedSecret !== undefined },
		...{
			scopes: [...scopes],
			domains: [...domains],
			roleRules: roleRules.map((rule) => ({ value: rule.value, ...view(rule) })),
		},
		...(defaultRoles === undefined ? {} : { defaultRoles: view(defaultRoles) }),
		signInPath: `/sign-in?with=${provider.id}`,
	};
}

function view({ roles, customRoles = [] }: HeldRoles) {
	return { roles: [...roles], customRoles: [...customRoles] };
}
