import type { KoaContextWithOIDC } from "oidc-provider";
import { isSessionIdle } from "../../use-cases/identity/session-idle.ts";
import { isFactorDemandedOfHolder } from "../../use-cases/identity/sign-in-rules.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { errors } from "./provider-package.ts";
import { toEpochSeconds } from "./seconds.ts";
import { fromSubject } from "./subject.ts";

type Parts = Pick<Surroundings, "database" | "now" | "sessionIdleMinutes" | "programGrantDays">;

const secondsOfDay = 86_400;

/**
 * Refuses to renew what a sign-in brought when that is not enough any more: its session was not used for too long, its
 * partner demands a second factor by now, or a program has been let in for longer than the installation allows.
 */
export async function requireRenewable(parts: Parts, { oidc }: KoaContextWithOIDC): Promise<void> {
	const { RefreshToken: token, Grant: grant } = oidc.entities;
	const subject = token?.accountId === undefined ? undefined : fromSubject(token.accountId);
	if (token === undefined || subject === undefined) return;
	const { sessionUid } = token;
	const holder = { partnerId: subject.partnerId, id: subject.accountId };
	if (sessionUid !== undefined && (await isSessionIdle(parts, { holder, sessionId: sessionUid }))) {
		throw new errors.InvalidGrant("the session was not used for too long");
	}
	if (token.amr?.includes("mfa") !== true && (await isFactorDemandedOfHolder(parts, subject))) {
		throw new errors.InvalidGrant("a second factor is demanded by now");
	}
	const { programGrantDays: days } = parts;
	if (sessionUid !== undefined || days === undefined || grant?.iat === undefined) return;
	if (toEpochSeconds(parts.now()) > grant.iat + days * secondsOfDay) {
		throw new errors.InvalidGrant("what was granted to the program has had its last day");
	}
}
