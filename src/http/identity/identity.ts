import type { FastifyBaseLogger, FastifyInstance, FastifyPluginAsync } from "fastify";
import { createAddressLimit } from "../../use-cases/address-limit.ts";
import { signInLogOf } from "../../use-cases/audit/sign-in-log.ts";
import { backOffOf } from "../../use-cases/back-off-of.ts";
import { createClientSecretCheck } from "../../use-cases/check-client-secret.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { createAccessTokens } from "./access-tokens.ts";
import { createAskProvider } from "./ask-provider.ts";
import { type Authentication, createAuthenticate } from "./authenticate.ts";
import { registerDirectoryDevices } from "./directory-devices.ts";
import { registerDirectoryDiscovery } from "./directory-discovery.ts";
import { registerDirectoryTokens } from "./directory-tokens.ts";
import type { DemoUser } from "./finish-sign-in.ts";
import { registerGenerateToken } from "./generate-token.ts";
import { registerInvitationEndpoints } from "./invitation-endpoints.ts";
import { registerOutsideReturn } from "./outside-sign-in-endpoints.ts";
import { createProvider } from "./provider.ts";
import { registerProviderEndpoints } from "./provider-endpoints.ts";
import { registerSetUpEndpoints } from "./set-up-endpoints.ts";
import { registerSignInEndpoints } from "./sign-in-endpoints.ts";
import { loadInstallationKeys } from "./signing-keys.ts";

export type { Authentication } from "./authenticate.ts";
export { portalClientId } from "./clients.ts";

/** What identity is made from. */
export interface IdentityOptions {
	readonly surroundings: Pick<Surroundings, "database" | "now" | "newId" | "isBreachedPassword" | "secretsKeys"> &
		Partial<Pick<Surroundings, "settings" | "sessionIdleMinutes" | "programGrantDays">>;
	/** The origin that browsers and SDKs call; issuer of every token. Without a slash at its end. */
	readonly publicUrl: string;
	/** Shown on the sign-in page. */
	readonly demoUsers?: readonly DemoUser[];
	readonly allowPasswordGrant: boolean;
	/** Lets whoever knows it create the first Global admin while there is no partner. */
	readonly setupToken?: string;
}

/** Who is asking, and all addresses by which a program or a person comes to be known. */
export interface Identity {
	readonly routes: FastifyPluginAsync;
	/** Cheap enough for every request; see `authenticate.ts` for what it remembers and for how long. */
	authenticate(authorization: string | undefined): Promise<Authentication>;
}

const largestForm = 64 * 1024;

/** Loads or makes the keys of the installation and builds the token service on them. */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
	const { publicUrl, allowPasswordGrant, demoUsers, setupToken } = options;
	let log: FastifyBaseLogger | undefined;
	// Nobody signs in before the routes are there, and with them the log.
	const surroundings = { ...options.surroundings, onError: (error: unknown) => log?.error(error) };
	const keys = await loadInstallationKeys(surroundings);
	const backOff = backOffOf(surroundings);
	const addressLimit = createAddressLimit(surroundings.now);
	const checkClientSecret = createClientSecretCheck();
	const provider = createProvider({ surroundings, publicUrl, allowPasswordGrant, keys, backOff, checkClientSecret });
	const ask = createAskProvider(provider, publicUrl, addressLimit);
	const tokens = createAccessTokens({ keys, issuer: publicUrl, now: surroundings.now });
	const authenticate = createAuthenticate(surroundings, tokens);
	return {
		authenticate,
		async routes(app) {
			log = app.log;
			app.addHook("onClose", () => signInLogOf(surroundings).idle());
			readBodiesAsText(app);
			registerProviderEndpoints(app, ask);
			registerDirectoryTokens(app, { surroundings, ask });
			registerDirectoryDevices(app, { ask });
			registerDirectoryDiscovery(app, { surroundings, publicUrl, ask });
			registerGenerateToken(app, { surroundings, tokens, authenticate });
			const allowPrivate = surroundings.settings?.webhookPrivateAddresses === true;
			const signIn = { provider, surroundings, publicUrl, allowPrivate, backOff, addressLimit, demoUsers };
			registerSignInEndpoints(app, signIn);
			registerOutsideReturn(app, signIn);
			registerInvitationEndpoints(app, { surroundings, addressLimit });
			registerSetUpEndpoints(app, { surroundings, setupToken, addressLimit });
		},
	};
}

/** Forms and JSON are read where they are understood; the provider wants its forms as they came. */
function readBodiesAsText(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser("*", { parseAs: "string", bodyLimit: largestForm }, (_request, body, done) =>
		done(null, body),
	);
}
