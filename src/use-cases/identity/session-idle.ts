import type { Account } from "../../domain/access/account.ts";
import { type Instant, toInstant } from "../../domain/basics/instant.ts";
import type { Reader } from "../../storage/database.ts";
import { findSessionSeenAt, noteSessionSeen } from "../../storage/session-place-store.ts";
import type { Surroundings } from "../surroundings.ts";

type Holder = Pick<Account, "partnerId" | "id">;
type Parts = Pick<Surroundings, "database" | "now" | "sessionIdleMinutes">;

/** So long may a use go unwritten, so that not every request writes; a session ends that much later, never earlier. */
const unwrittenMinutes = 5;

/** How a browser's session stands: in use, in use and to be noted, or unused for too long. */
export type SessionUse = "noted" | "toNote" | "idle";

/** Looks when the session was last in use. One that was never noted counts as in use. */
export async function readSessionUse(
	db: Reader,
	{ now, sessionIdleMinutes = 0 }: Omit<Parts, "database">,
	{ holder, sessionId }: { readonly holder: Holder; readonly sessionId: string },
): Promise<SessionUse> {
	if (sessionIdleMinutes === 0) return "noted";
	const seenAt = await findSessionSeenAt(db, holder, sessionId);
	if (seenAt === undefined) return "noted";
	const at = now();
	if (at > minutesLater(seenAt, sessionIdleMinutes + unwrittenMinutes)) return "idle";
	return at > minutesLater(seenAt, unwrittenMinutes) ? "toNote" : "noted";
}

/** Whether nobody used the session for longer than the installation lets it live. */
export async function isSessionIdle(
	parts: Parts,
	which: { readonly holder: Holder; readonly sessionId: string },
): Promise<boolean> {
	return (await parts.database.read((db) => readSessionUse(db, parts, which))) === "idle";
}

/** Writes that the session is in use. */
export async function noteUse(
	{ database, now }: Parts,
	{ holder, sessionId }: { readonly holder: Holder; readonly sessionId: string },
): Promise<void> {
	await database.transactInstallation((tx) => noteSessionSeen(tx, holder, { id: sessionId, at: now() }));
}

function minutesLater(at: Instant, minutes: number): Instant {
	return toInstant(Temporal.Instant.from(at).add({ minutes }));
}
