import type { FastifyInstance, FastifyRequest } from "fastify";
import { findTenant } from "../../use-cases/find-tenant.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { isPlainText } from "../../wire/plain-text.ts";
import type { AskProvider } from "./ask-provider.ts";
import type { DirectoryVersion } from "./directory-request.ts";
import { providerRoutes } from "./provider.ts";

interface Parts {
	readonly surroundings: Pick<Surroundings, "database">;
	readonly publicUrl: string;
	readonly ask: AskProvider;
}

const anyTenant = ["common", "organizations"];
const notFound = { error: "invalid_tenant", error_description: "AADSTS90002: The tenant was not found." } as const;

/** What ADAL and MSAL look up before they ask for a token (seen in their sources, 2020). */
export function registerDirectoryDiscovery(app: FastifyInstance, parts: Parts): void {
	const describe = (version: DirectoryVersion) => async (request: FastifyRequest) => {
		const { tenant } = request.params as { readonly tenant: string }; // both routes have it
		return await describeTenant(parts, tenant, version);
	};
	for (const [url, version] of [
		["/:tenant/.well-known/openid-configuration", "v1"],
		["/:tenant/v2.0/.well-known/openid-configuration", "v2"],
	] as const) {
		app.get(url, async (request, reply) => {
			const described = await describe(version)(request);
			return described === undefined ? reply.code(400).send(notFound) : reply.send(described);
		});
	}
	for (const url of ["/:tenant/discovery/keys", "/:tenant/discovery/v2.0/keys"]) {
		app.get(url, async (_request, reply) => {
			const answer = await parts.ask({ method: "GET", url: providerRoutes.jwks, headers: {} });
			return reply.headers(answer.headers).send(answer.body);
		});
	}
	app.get("/common/discovery/instance", async (request) => describeInstance(parts.publicUrl, request));
	app.get("/common/UserRealm/:userName", async (request) => describeRealm(parts.publicUrl, request));
}

/** The provider's own document with the token endpoint of the tenant in it. */
async function describeTenant({ surroundings, publicUrl, ask }: Parts, tenant: string, version: DirectoryVersion) {
	if (!isPlainText(tenant)) return undefined;
	const isKnown = anyTenant.includes(tenant.toLowerCase()) || (await findTenant(surroundings, tenant)) !== undefined;
	if (!isKnown) return undefined;
	const answer = await ask({ method: "GET", url: "/.well-known/openid-configuration", headers: {} });
	const document: Record<string, unknown> = JSON.parse(answer.body);
	return {
		...document,
		token_endpoint: `${publicUrl}/${tenant}/oauth2/${version === "v1" ? "" : "v2.0/"}token`,
		jwks_uri: `${publicUrl}/${tenant}/discovery/${version === "v1" ? "" : "v2.0/"}keys`,
	};
}

/** Tells an auth library that this host speaks for itself. */
function describeInstance(publicUrl: string, { query }: FastifyRequest) {
	const { authorization_endpoint: endpoint = "" } = query as { readonly authorization_endpoint?: string }; // text, if there
	const tenant = /^https?:\/\/[^/]+\/([\w.-]+)\//u.exec(String(endpoint))?.[1] ?? "common";
	const { host } = new URL(publicUrl);
	return {
		tenant_discovery_endpoint: `${publicUrl}/${tenant}/v2.0/.well-known/openid-configuration`,
		"api-version": "1.1",
		metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
	};
}

/** Every name is answered alike: whether there is such a person is nobody's business before signing in. */
function describeRealm(publicUrl: string, { params }: FastifyRequest) {
	const { userName } = params as { readonly userName: string }; // the route has it
	return {
		ver: "1.0",
		account_type: "Managed",
		domain_name: userName.slice(userName.lastIndexOf("@") + 1),
		cloud_instance_name: new URL(publicUrl).host,
	};
}
