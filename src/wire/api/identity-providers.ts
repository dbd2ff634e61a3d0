import { z } from "zod";
import { account } from "./accounts.ts";

const name = z.string().trim().min(1).max(100);
const issuer = z.url().max(500);
const clientId = z.string().trim().min(1).max(300);
const clientSecret = z.string().min(1).max(2000);
const scopes = z
	.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/u))
	.max(20)
	.refine((all) => all.includes("openid"));
const rolesClaim = z.string().trim().min(1).max(200);
const domain = z
	.string()
	.trim()
	.toLowerCase()
	.max(253)
	.regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u);

const heldRoles = {
	roles: account.shape.roles.max(20),
	customRoles: z.array(z.string().min(1).max(100)).max(50).default([]),
};

/** The roles of whoever has that group or role there. */
const roleRule = z.strictObject({ value: z.string().min(1).max(500), ...heldRoles }).meta({ id: "RoleRule" });
/** The roles of somebody whom no rule names. */
const defaultRoles = z.strictObject(heldRoles).meta({ id: "DefaultRoles" });

/** Where people of the partner sign in instead of here. The secret is never told. */
export const identityProvider = z
	.object({
		id: z.string(),
		name: z.string(),
		issuer: z.string(),
		clientId: z.string(),
		hasSecret: z.boolean(),
		scopes: z.array(z.string()),
		/** The claim with groups or roles; dots lead into objects. */
		rolesClaim: z.string(),
		roleRules: z.array(roleRule),
		/** Absent: whoever has no role by a rule is not let in. */
		defaultRoles: defaultRoles.optional(),
		createsAccounts: z.boolean(),
		namesAreVerified: z.boolean(),
		trustsSecondFactor: z.boolean(),
		domains: z.array(z.string()),
		enabled: z.boolean(),
		/** How many accounts sign in there. */
		people: z.int(),
		/** The address under which its people begin. */
		signInPath: z.string(),
		createdAt: z.string(),
	})
	.meta({ id: "IdentityProvider" });
export type IdentityProviderView = z.infer<typeof identityProvider>;

/** `redirectUri` is what the provider has to know of us. */
export const identityProviderList = z
	.object({ items: z.array(identityProvider), redirectUri: z.string() })
	.meta({ id: "IdentityProviderList" });

/** Body of `POST /api/v1/identity-providers`. */
export const newIdentityProvider = z
	.strictObject({
		name,
		issuer,
		clientId,
		/** Absent for a public client. */
		clientSecret: clientSecret.optional(),
		scopes: scopes.default(["openid", "profile", "email"]),
		rolesClaim: rolesClaim.default("roles"),
		roleRules: z.array(roleRule).max(200).default([]),
		defaultRoles: defaultRoles.optional(),
		createsAccounts: z.boolean().default(false),
		namesAreVerified: z.boolean().default(false),
		trustsSecondFactor: z.boolean().default(false),
		domains: z.array(domain).max(50).default([]),
	})
	.meta({ id: "NewIdentityProvider" });

/** Body of `PATCH /api/v1/identity-providers/{identityProviderId}`: what is absent stays, null takes away. The issuer never changes. */
export const identityProviderChange = z
	.strictObject({
		name: name.optional(),
		clientId: clientId.optional(),
		clientSecret: clientSecret.nullable().optional(),
		scopes: scopes.optional(),
		rolesClaim: rolesClaim.optional(),
		roleRules: z.array(roleRule).max(200).optional(),
		defaultRoles: defaultRoles.nullable().optional(),
		createsAccounts: z.boolean().optional(),
		namesAreVerified: z.boolean().optional(),
		trustsSecondFactor: z.boolean().optional(),
		domains: z.array(domain).max(50).optional(),
		enabled: z.boolean().optional(),
	})
	.meta({ id: "IdentityProviderChange" });

/** Body of `POST /api/v1/identity-providers/test`. */
export const identityProviderTest = z.strictObject({ issuer }).meta({ id: "IdentityProviderTest" });

/** What the provider says of itself. */
export const discoveredProvider = z
	.object({ issuer: z.string(), authorizationEndpoint: z.string(), tokenEndpoint: z.string() })
	.meta({ id: "DiscoveredProvider" });
