import type { Interaction, interactionPolicy as InteractionPolicy, KoaContextWithOIDC } from "oidc-provider";
import { lifetimes } from "./lifetimes.ts";
import { interactionPolicy } from "./provider-package.ts";

/** When a person has to sign in: without a session, or when the account behind the session has been removed. */
export function interactionPolicyOfPortal(): InteractionPolicy.DefaultPolicy {
	const policy = interactionPolicy.base();
	policy.remove("consent");
	policy
		.get("login")
		?.checks.add(
			new interactionPolicy.Check("account_gone", "the account of the session is gone", ({ oidc }) =>
				Boolean(oidc.session?.accountId !== undefined && oidc.account === undefined),
			),
		);
	return policy;
}

/**
 * Sends the browser to the portal's sign-in page. The provider ties its cookie to the page's path; the page signs in
 * through the API, so the same cookie is set for the API's path, one for each sign-in that is open in the browser.
 */
export function openInteraction(ctx: KoaContextWithOIDC, { uid }: Interaction): string {
	const { provider } = ctx.oidc;
	ctx.cookies.set(provider.cookieName("interaction"), uid, {
		httpOnly: true,
		sameSite: "lax",
		secure: ctx.secure,
		signed: true,
		path: `/api/v1/sign-in/${uid}`,
		maxAge: lifetimes.interaction * 1000,
	});
	return `/sign-in/${uid}`;
}
