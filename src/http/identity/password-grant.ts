import type { ResourceServer, TokenEndpointGrantContext } from "oidc-provider";
import type { Account } from "../../domain/access/account.ts";
import type { PartnerId } from "../../domain/basics/ids.ts";
import { signInLogOf } from "../../use-cases/audit/sign-in-log.ts";
import type { FailureBackOff } from "../../use-cases/failure-back-off.ts";
import { listFactors, needsSecondFactor } from "../../use-cases/identity/check-second-factor.ts";
import { isFactorDemandedOf } from "../../use-cases/identity/sign-in-rules.ts";
import { signIn } from "../../use-cases/sign-in.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { readPartnerOfClient } from "./clients.ts";
import { errors } from "./provider-package.ts";
import { audiences, userImpersonation } from "./resources.ts";
import { toProviderAccount } from "./token-claims.ts";
import { TooManyAttempts } from "./too-many-attempts.ts";

/** What the form of a password grant holds besides the client's own fields. */
export const passwordParameters = ["username", "password", "scope", "resource"] as const;

interface Parameters {
	readonly username?: string;
	readonly password?: string;
}

/** What the grant needs from around it. */
export interface PasswordGrantOptions {
	readonly surroundings: Pick<Surroundings, "database" | "now" | "newId" | "onError">;
	readonly backOff: FailureBackOff;
	/** The rules of tokens for an audience; throws when it is not ours. */
	readonly describeResource: (resource: unknown) => ResourceServer & { readonly audience: string };
}

const openIdScopes = ["openid", "profile", "offline_access"];

/** The password grant (RFC 6749 §4.3), which the provider leaves out as too old and SDKs of 2020 still use. */
export function createPasswordGrant(options: PasswordGrantOptions) {
	return async (ctx: TokenEndpointGrantContext<Parameters>): Promise<void> => {
		const { provider, client, requestParamScopes } = ctx.oidc;
		const person = await findAccount(ctx, options);
		const account = toProviderAccount(person);
		ctx.oidc.entity("Account", account);
		const resource = options.describeResource(ctx.oidc.params.resource);
		const scopes = openIdScopes.filter((scope) => requestParamScopes.has(scope));
		const { accountId } = account;

		const grant = new provider.Grant({ accountId, clientId: client.clientId });
		grant.addOIDCScope(openIdScopes);
		for (const audience of audiences) grant.addResourceScope(audience, userImpersonation);
		const grantId = await grant.save();

		const origin = { accountId, client, grantId, gty: "password" };
		const resourceServer = new provider.ResourceServer(resource.audience, resource);
		const accessToken = new provider.AccessToken({ ...origin, resourceServer, scope: userImpersonation });
		ctx.body = {
			access_token: await accessToken.save(),
			expires_in: accessToken.expiration,
			token_type: accessToken.tokenType,
			scope: [userImpersonation, ...scopes].join(" "),
			...(scopes.includes("openid") && { id_token: await issueIdToken(ctx, scopes) }),
			...(scopes.includes("offline_access") && { refresh_token: await issueRefreshToken(ctx, origin, scopes) }),
		};
		const signedIn = { status: "succeeded", by: "pwd", address: ctx.ip } as const;
		signInLogOf(options.surroundings).notePasswordGrant({ account: person, clientId: client.clientId, ...signedIn });
	};
}

/** Why there is no token for a right password, as the program is told. */
const refusals = {
	otherPartner: "user of another tenant",
	blocked: "the account is blocked",
	secondFactorNeeded: "a second factor is needed, which this grant cannot show",
} as const;

async function findAccount(
	{ ip, oidc: { params, client } }: TokenEndpointGrantContext<Parameters>,
	{ surroundings, backOff }: PasswordGrantOptions,
): Promise<Account> {
	const { username, password } = params;
	if (!username) throw new errors.InvalidRequest("missing required parameter 'username'");
	if (!password) throw new errors.InvalidRequest("missing required parameter 'password'");
	const attempt = await signIn(surroundings, backOff, { userName: username, password, address: ip });
	if (attempt.kind === "wait") throw new TooManyAttempts(attempt.seconds);
	if (attempt.kind === "failed") throw new errors.InvalidGrant("wrong user name or password");
	const account = attempt.value;
	const reason = await findRefusal(surroundings, account, readPartnerOfClient(client));
	if (reason === undefined) return account;
	const refused = { status: "failed", by: "pwd", reason, address: ip } as const;
	signInLogOf(surroundings).notePasswordGrant({ account, clientId: client.clientId, ...refused });
	throw new errors.InvalidGrant(refusals[reason]);
}

async function findRefusal(
	surroundings: PasswordGrantOptions["surroundings"],
	account: Account,
	partnerOfClient: PartnerId | undefined,
): Promise<keyof typeof refusals | undefined> {
	if (account.partnerId !== partnerOfClient) return "otherPartner";
	if (account.state === "blocked") return "blocked";
	const needsMore =
		needsSecondFactor(await listFactors(surroundings, account)) || (await isFactorDemandedOf(surroundings, account));
	return needsMore ? "secondFactorNeeded" : undefined;
}

async function issueIdToken(ctx: TokenEndpointGrantContext<Parameters>, scopes: readonly string[]): Promise<string> {
	const claims = await ctx.oidc.account?.claims("id_token", "", {}, []);
	const token = new ctx.oidc.provider.IdToken(claims ?? {}, { ctx });
	// The provider's own grants set these, which its types do not tell of.
	Object.assign(token, { scope: scopes.join(" "), mask: {}, rejected: [] });
	return await token.issue({ use: "idtoken" });
}

/** Azure AD lets a refresh token be used for any resource, so it is made for all audiences of this API. */
async function issueRefreshToken(
	ctx: TokenEndpointGrantContext<Parameters>,
	origin: ConstructorParameters<typeof ctx.oidc.provider.AccessToken>[0],
	scopes: readonly string[],
): Promise<string> {
	const token = new ctx.oidc.provider.RefreshToken({
		...origin,
		amr: ["pwd"],
		resource: [...audiences],
		scope: [userImpersonation, ...scopes].join(" "),
		rotations: 0,
	});
	return await token.save();
}
