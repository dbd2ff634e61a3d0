import { createContext, useContext } from "react";
import type { Session } from "../../wire/api/session.ts";

/** Who is signed in; filled by the shell before any screen is shown. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in and what that person may do. */
export function useSession(): Session {
	const session = useContext(SessionContext);
	if (session === undefined) throw new Error("useSession is for screens inside the shell");
	return session;
}

/** Something that a role may or may not do. */
export type PermissionName = keyof Session["permissions"];
