import type {
	Client,
	Configuration,
	Grant,
	KoaContextWithOIDC,
	Provider as OidcProvider,
	ResourceServer,
} from "oidc-provider";
import { type ClientSecretCheck, checkSecretOfClient } from "../../use-cases/check-client-secret.ts";
import type { FailureBackOff } from "../../use-cases/failure-back-off.ts";
import { findAccountOfPartner } from "../../use-cases/find-caller.ts";
import { isSessionIdle } from "../../use-cases/identity/session-idle.ts";
import { noteSessionPlace } from "../../use-cases/identity/sessions.ts";
import { keepOidcPayloads } from "../../use-cases/keep-oidc-payloads.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { partnerOfClient, portalClient, portalClientId } from "./clients.ts";
import { writeDeviceConnectedPage, writeUserCodeConfirmation, writeUserCodePage } from "./device-pages.ts";
import { interactionPolicyOfPortal, openInteraction, outsideParameter } from "./interactions.ts";
import { lifetimes } from "./lifetimes.ts";
import { noteSignInsOfPrograms } from "./note-program-sign-ins.ts";
import { portalOrigins } from "./origins.ts";
import { createPasswordGrant, passwordParameters } from "./password-grant.ts";
import { createClientAdapter, createPayloadAdapter } from "./provider-adapter.ts";
import { errors, Provider } from "./provider-package.ts";
import { writeErrorPage, writeSignedOutPage, writeSignOutPage } from "./provider-pages.ts";
import { requireRenewable } from "./renewal.ts";
import { audiences, defaultAudience, userImpersonation } from "./resources.ts";
import { type InstallationKeys, signingAlgorithm } from "./signing-keys.ts";
import { fromSubject } from "./subject.ts";
import { createTokenClaims, toProviderAccount } from "./token-claims.ts";
import { TooManyAttempts } from "./too-many-attempts.ts";

/** What the provider is built from. */
export interface ProviderOptions {
	readonly surroundings: Pick<
		Surroundings,
		"database" | "now" | "newId" | "onError" | "sessionIdleMinutes" | "programGrantDays"
	>;
	readonly publicUrl: string;
	readonly allowPasswordGrant: boolean;
	readonly keys: InstallationKeys;
	readonly backOff: FailureBackOff;
	readonly checkClientSecret: ClientSecretCheck;
}

/** Where the provider's own addresses stand; the Azure AD ones are made from them. */
export const providerRoutes = {
	authorization: "/oauth2/authorize",
	token: "/oauth2/token",
	jwks: "/oauth2/jwks",
	end_session: "/oauth2/end-session",
	revocation: "/oauth2/revoke",
	device_authorization: "/oauth2/device-authorization",
	code_verification: "/oauth2/device",
} as const;

/** Builds the token service: every token a JWT for this API, everything else kept in the database. */
export function createProvider(options: ProviderOptions): OidcProvider {
	const provider = new Provider(options.publicUrl, {
		...storageConfiguration(options),
		...tokenConfiguration(options),
		...browserConfiguration(options),
		routes: providerRoutes,
		features: {
			clientCredentials: { enabled: true },
			devInteractions: { enabled: false },
			dPoP: { enabled: false },
			pushedAuthorizationRequests: { enabled: false },
			userinfo: { enabled: false },
			resourceIndicators: {
				enabled: true,
				defaultResource: (_ctx, _client, oneOf) => (Array.isArray(oneOf) ? oneOf[0] : oneOf) ?? defaultAudience,
				getResourceServerInfo: (_ctx, resource) => describeResource(resource),
			},
			revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId },
			deviceFlow: {
				enabled: true,
				userCodeInputSource: writeUserCodePage,
				userCodeConfirmSource: writeUserCodeConfirmation,
				successSource: writeDeviceConnectedPage,
			},
			rpInitiatedLogout: {
				enabled: true,
				logoutSource: writeSignOutPage,
				postLogoutSuccessSource: writeSignedOutPage,
			},
		},
	});
	// Its addresses are built from what `ask-provider.ts` says the request came to, never from a client's own word.
	provider.proxy = true;
	provider.Client.prototype.compareClientSecret = compareWith(options);
	noteSignInsOfPrograms(provider, options.surroundings);
	if (options.allowPasswordGrant) {
		provider.registerGrantType("password", createPasswordGrant({ ...options, describeResource }), [
			...passwordParameters,
		]);
	}
	return provider;
}

function storageConfiguration({ surroundings, allowPasswordGrant, keys, publicUrl }: ProviderOptions): Configuration {
	const payloads = keepOidcPayloads(surroundings);
	return {
		adapter: (model) =>
			model === "Client"
				? createClientAdapter(surroundings, { allowPasswordGrant })
				: createPayloadAdapter(model, payloads, surroundings.now),
		clients: [portalClient(portalOrigins(publicUrl))],
		extraClientMetadata: { properties: [partnerOfClient] },
		jwks: keys.signing,
		findAccount: async (_ctx, sub) => {
			const subject = fromSubject(sub);
			if (subject === undefined) return undefined;
			const account = await findAccountOfPartner(surroundings, subject.partnerId, subject.accountId);
			return account === undefined || account.state !== undefined ? undefined : toProviderAccount(account);
		},
	};
}

function tokenConfiguration({ surroundings }: ProviderOptions): Configuration {
	return {
		clientAuthMethods: ["none", "client_secret_basic", "client_secret_post"],
		responseTypes: ["code"],
		scopes: ["openid", "profile", "offline_access"],
		claims: { openid: ["sub", "tid", "oid"], profile: ["name", "preferred_username", "unique_name", "upn"] },
		formats: { customizers: { jwt: createTokenClaims(surroundings.now) } },
		async rotateRefreshToken(ctx) {
			const { oidc } = ctx;
			await requireRenewable(surroundings, ctx);
			if (oidc.grant !== undefined && oidc.client !== undefined && !isPortal(oidc.client)) await prolong(oidc.grant);
			return true;
		},
		issueRefreshToken: (_ctx, client, source) =>
			client.grantTypeAllowed("refresh_token") && (isPortal(client) || source.scopes.has("offline_access")),
		// Signing out of the portal ends what it holds; a program's tokens know no session.
		expiresWithSession: (ctx) => ctx.oidc.client !== undefined && isPortal(ctx.oidc.client),
		ttl: {
			AccessToken: lifetimes.accessToken,
			ClientCredentials: lifetimes.accessToken,
			IdToken: lifetimes.accessToken,
			AuthorizationCode: lifetimes.authorizationCode,
			Interaction: lifetimes.interaction,
			Session: lifetimes.session,
			DeviceCode: lifetimes.deviceCode,
			Grant: (_ctx, grant) => (grant.clientId === portalClientId ? lifetimes.session : lifetimes.refreshToken),
			RefreshToken: (ctx, _token, client) => {
				if (!isPortal(client)) return lifetimes.refreshToken;
				return ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? lifetimes.session;
			},
		},
	};
}

function browserConfiguration({ surroundings, publicUrl, keys }: ProviderOptions): Configuration {
	const origins = portalOrigins(publicUrl);
	const cookie = { httpOnly: true, sameSite: "lax", secure: publicUrl.startsWith("https:"), signed: true } as const;
	return {
		cookies: {
			keys: [...keys.cookies],
			long: cookie,
			short: cookie,
			names: cookieNames(cookie.secure),
		},
		clientBasedCORS: (_ctx, origin) => origins.includes(origin),
		pkce: { required: () => true },
		extraParams: [outsideParameter],
		interactions: { policy: interactionPolicyOfPortal(surroundings), url: openInteraction },
		loadExistingGrant: (ctx) => grantWithoutAsking(surroundings, ctx),
		renderError: writeErrorPage,
	};
}

/** Browsers take `__Host-` for all paths of this host and `__Secure-` for some, by https only: no neighbor can set them. */
function cookieNames(secure: boolean) {
	const [host, path] = secure ? ["__Host-", "__Secure-"] : ["", ""];
	return {
		session: `${host}seatlift_session`,
		interaction: `${path}seatlift_sign_in`,
		resume: `${path}seatlift_resume`,
	};
}

/** The portal is ours, so nobody is asked whether it may act for them. */
async function grantWithoutAsking(surroundings: ProviderOptions["surroundings"], ctx: KoaContextWithOIDC) {
	const { oidc } = ctx;
	const { client, session, provider } = oidc;
	if (client === undefined || session?.accountId === undefined) return undefined;
	const known = session.grantIdFor(client.clientId);
	const found = known === undefined ? undefined : await provider.Grant.find(known);
	await noteSession(ctx, surroundings);
	if (found !== undefined) return found;
	const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
	grant.addOIDCScope("openid profile offline_access");
	grant.addResourceScope(defaultAudience, userImpersonation);
	await grant.save();
	return grant;
}

/** Remembers where the browser is, so that its owner can recognize it in the list of sessions. */
async function noteSession(ctx: KoaContextWithOIDC, surroundings: ProviderOptions["surroundings"]): Promise<void> {
	const { session, result } = ctx.oidc;
	const subject = session?.accountId === undefined ? undefined : fromSubject(session.accountId);
	if (session === undefined || subject === undefined) return;
	const holder = { partnerId: subject.partnerId, id: subject.accountId };
	// To come back is no use of a session that was idle too long; to have signed in again is.
	if (result?.login === undefined && (await isSessionIdle(surroundings, { holder, sessionId: session.uid }))) return;
	await noteSessionPlace(surroundings, holder, { id: session.uid, address: ctx.ip, agent: ctx.get("user-agent") });
}

function describeResource(resource: unknown = defaultAudience): ResourceServer & { readonly audience: string } {
	const audience = audiences.find((one) => one === resource);
	if (audience === undefined) throw new errors.InvalidTarget();
	return {
		audience,
		scope: userImpersonation,
		accessTokenTTL: lifetimes.accessToken,
		accessTokenFormat: "jwt",
		jwt: { sign: { alg: signingAlgorithm } },
	};
}

function compareWith({ surroundings, checkClientSecret }: ProviderOptions) {
	return async function compareClientSecret(this: Client, secret: string): Promise<boolean> {
		const shown = await checkSecretOfClient(surroundings, checkClientSecret, { clientId: this.clientId, secret });
		if (shown.kind === "wait") throw new TooManyAttempts(shown.seconds);
		if (shown.kind === "expired") throw new errors.InvalidClientAuth("the client secret has expired");
		return shown.kind === "right";
	};
}

/** A chain of refresh tokens lives as long as it is used, so what was granted must outlive its newest token. */
async function prolong(grant: Grant): Promise<void> {
	grant.exp = (grant.exp ?? 0) + lifetimes.refreshToken - grant.remainingTTL;
	await grant.save();
}

function isPortal(client: Client): boolean {
	return client.clientId === portalClientId;
}
