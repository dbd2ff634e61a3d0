import type { Caller } from "../../domain/access/caller.ts";
import type { OpenSession } from "../../use-cases/identity/sessions.ts";
import type { OpenSessionView } from "../../wire/api/accounts.ts";

/** A session as its owner, or whoever may end it, sees it. */
export function viewSession(session: OpenSession, { sessionId }: Pick<Caller, "sessionId">): OpenSessionView {
	return { ...session, isThis: sessionId !== undefined && session.id === sessionId };
}
