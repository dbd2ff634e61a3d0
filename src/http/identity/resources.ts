/** The audiences that stand for this API: its own name, and Azure AD Graph, which app-only clients have always asked for. */
export const audiences = ["https://api.partnercenter.microsoft.com", "https://graph.windows.net"] as const;

/** What a token is for when the client does not say. */
export const defaultAudience = audiences[0];

/** The one permission that the API has, as Azure AD calls it. */
export const userImpersonation = "user_impersonation";

/** The audience behind a `resource` parameter or the front of a scope, with or without closing slashes. */
export function findAudience(resource: string): (typeof audiences)[number] | undefined {
	const bare = resource.toLowerCase().replace(/\/+$/u, "");
	return audiences.find((one) => one === bare);
}
