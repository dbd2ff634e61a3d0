import { type DirectoryRefusal, directoryRefusal } from "./directory-errors.ts";
import { defaultAudience, findAudience, userImpersonation } from "./resources.ts";

/** Azure AD's two dialects: `resource` and numbers as strings, or `scope` and numbers. */
export type DirectoryVersion = "v1" | "v2";

/** A token request as the provider understands it, or why it cannot be one. */
export type DirectoryRequest =
	| { readonly kind: "form"; readonly form: URLSearchParams }
	| { readonly kind: "refused"; readonly refusal: DirectoryRefusal };

interface Wish {
	readonly resource: string;
	/** Of OpenID Connect. */
	readonly scopes: readonly string[];
}

type ReadWish = Wish | { readonly refusal: DirectoryRefusal };

const openIdScopes = ["openid", "profile", "offline_access"];
/** Scopes that Azure AD knows and that give nothing here. */
const idleScopes = ["email", "address", "phone"];
const deviceGrants = ["urn:ietf:params:oauth:grant-type:device_code", "device_code"] as const;
const permissions = [".default", userImpersonation];

/** Translates Azure AD's fields: what the token is for becomes `resource`, what else is wished for becomes `scope`. */
export function toProviderForm(given: URLSearchParams, version: DirectoryVersion): DirectoryRequest {
	const wish = version === "v1" ? readResource(given) : readScopes(given);
	if ("refusal" in wish) return { kind: "refused", refusal: wish.refusal };
	const form = new URLSearchParams(given);
	form.delete("scope");
	form.set("resource", wish.resource);
	nameDeviceCode(form);
	// The other grants give what was asked for in the beginning.
	if (given.get("grant_type") === "password") form.set("scope", [userImpersonation, ...wish.scopes].join(" "));
	return { kind: "form", form };
}

/** The first dialect calls the grant by its short name and its code just that. */
function nameDeviceCode(form: URLSearchParams): void {
	if (!deviceGrants.some((grant) => grant === form.get("grant_type"))) return;
	const code = form.get("device_code") ?? form.get("code");
	form.set("grant_type", deviceGrants[0]);
	form.delete("code");
	if (code !== null) form.set("device_code", code);
}

/** In the first dialect a person's token always comes with a refresh token. */
function readResource(given: URLSearchParams): ReadWish {
	const resource = findAudience(given.get("resource") || defaultAudience);
	if (resource === undefined) return { refusal: directoryRefusal("wrongResource") };
	const wantsIdentity = splitScopes(given).includes("openid");
	return { resource, scopes: wantsIdentity ? openIdScopes : ["offline_access"] };
}

/** `https://api.partnercenter.microsoft.com/.default`, `…/user_impersonation openid profile offline_access`. */
function readScopes(given: URLSearchParams): ReadWish {
	const scopes = splitScopes(given);
	if (scopes.length === 0 && given.get("grant_type") === "client_credentials") {
		return { refusal: directoryRefusal("fieldMissing", "A required field is missing: scope.") };
	}
	const resources = new Set<string>();
	for (const scope of scopes) {
		if (openIdScopes.includes(scope) || idleScopes.includes(scope) || permissions.includes(scope)) continue;
		const slash = scope.lastIndexOf("/");
		const resource = findAudience(scope.slice(0, Math.max(slash, 0)));
		if (resource === undefined) return { refusal: directoryRefusal("wrongResource") };
		if (!permissions.includes(scope.slice(slash + 1))) return { refusal: directoryRefusal("wrongScope") };
		resources.add(resource);
	}
	const [resource = defaultAudience, ...more] = resources;
	if (more.length > 0) return { refusal: directoryRefusal("wrongScope", "One request can be for one resource only.") };
	return { resource, scopes: openIdScopes.filter((scope) => scopes.includes(scope)) };
}

function splitScopes(given: URLSearchParams): readonly string[] {
	return (given.get("scope") ?? "").split(/\s+/u).filter((scope) => scope !== "");
}
