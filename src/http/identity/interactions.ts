import type { Interaction, interactionPolicy as InteractionPolicy, KoaContextWithOIDC } from "oidc-provider";
import { isSessionIdle } from "../../use-cases/identity/session-idle.ts";
import { isFactorDemandedOfHolder } from "../../use-cases/identity/sign-in-rules.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { lifetimes } from "./lifetimes.ts";
import { interactionPolicy } from "./provider-package.ts";
import { fromSubject } from "./subject.ts";

/** By which the address of a sign-in names the outside provider that its page offers. */
export const outsideParameter = "identity_provider";

/** When a person has to sign in: without a session, or when the account behind the session has been removed. */
export function interactionPolicyOfPortal(
	surroundings: Pick<Surroundings, "database" | "now" | "sessionIdleMinutes">,
): InteractionPolicy.DefaultPolicy {
	const policy = interactionPolicy.base();
	policy.remove("consent");
	policy
		.get("login")
		?.checks.add(
			new interactionPolicy.Check("account_gone", "the account of the session is gone", ({ oidc }) =>
				Boolean(oidc.session?.accountId !== undefined && oidc.account === undefined),
			),
		);
	policy.get("login")?.checks.add(
		new interactionPolicy.Check(
			"second_factor_demanded",
			"the session began without the second factor that is demanded",
			async ({ oidc: { session } }) => {
				if (session?.accountId === undefined || session.amr?.includes("mfa") === true) return false;
				const subject = fromSubject(session.accountId);
				return subject !== undefined && (await isFactorDemandedOfHolder(surroundings, subject));
			},
		),
	);
	policy.get("login")?.checks.add(
		new interactionPolicy.Check("session_idle", "nobody used the session for too long", async ({ oidc }) => {
			const { session, result } = oidc;
			if (session?.accountId === undefined || result?.login !== undefined) return false;
			const subject = fromSubject(session.accountId);
			if (subject === undefined) return false;
			const holder = { partnerId: subject.partnerId, id: subject.accountId };
			return await isSessionIdle(surroundings, { holder, sessionId: session.uid });
		}),
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
