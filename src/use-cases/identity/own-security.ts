import { hasPassword } from "../../domain/access/account.ts";
import { saveAccount } from "../../storage/account-store.ts";
import { listSecondFactors } from "../../storage/second-factor-store.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeOwn } from "./change-own.ts";
import { choosePassword } from "./choose-password.ts";
import { findOwnAccount, type OwnRefusal, proveOneself } from "./prove-oneself.ts";
import { endSession, endSessions } from "./sessions.ts";

/** The caller's own account with what it has besides its password. */
export async function readOwnSecurity({ database }: Surroundings, origin: Pick<RequestOrigin, "caller">) {
	return await database.read(async (db) => {
		const account = await findOwnAccount(db, origin);
		return account && { account, factors: await listSecondFactors(db, account) };
	});
}

/** Audit operation `change_own_password`. Everywhere else the person is signed out. */
export async function changeOwnPassword(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ current, next }: { readonly current: string; readonly next: string },
): Promise<{ readonly kind: "done" } | OwnRefusal> {
	const proved = await proveOneself(surroundings, origin, current);
	if (proved.kind !== "account") return proved;
	if (!hasPassword(proved.account)) return { kind: "refused", why: "passwordElsewhere" };
	const chosen = await choosePassword(surroundings, next, proved.account);
	if (chosen.kind === "weak") return chosen;
	return await changeOwn(surroundings, origin, async ({ tx, record }) => {
		const account = await findOwnAccount(tx, origin);
		if (account === undefined) return { kind: "refused", why: "notFound" };
		await saveAccount(tx, { ...account, passwordHash: chosen.hash, passwordChangedAt: surroundings.now() });
		await endSessions(tx, account, origin.caller.sessionId);
		await record({ operation: "change_own_password", resource: "account", resourceId: account.id });
		return { kind: "done" };
	});
}

/** Audit operation `end_sessions`: in one place, or everywhere but here. */
export async function endOwnSessions(
	surroundings: Surroundings,
	origin: RequestOrigin,
	sessionId?: string,
): Promise<{ readonly kind: "done" } | OwnRefusal> {
	return await changeOwn(surroundings, origin, async ({ tx, record }) => {
		const account = await findOwnAccount(tx, origin);
		if (account === undefined) return { kind: "refused", why: "notFound" };
		if (sessionId === undefined) await endSessions(tx, account, origin.caller.sessionId);
		else if (!(await endSession(tx, account, sessionId))) return { kind: "refused", why: "notFound" };
		await record({ operation: "end_sessions", resource: "account", resourceId: account.id });
		return { kind: "done" };
	});
}
