import { z } from "zod";

const storageKey = "seatlift.sign-in";
const pendingSignIn = z.object({ state: z.string(), codeVerifier: z.string(), returnTo: z.string() });

/** What must survive the way to the sign-in page and back. */
export type PendingSignIn = z.infer<typeof pendingSignIn>;

/** Keeps it in this tab only. */
export function savePending(pending: PendingSignIn): void {
	sessionStorage.setItem(storageKey, JSON.stringify(pending));
}

/** What was kept, or undefined when there is nothing usable. Forgets it at once: a code can be used only once. */
export function takePending(): PendingSignIn | undefined {
	const stored = sessionStorage.getItem(storageKey);
	sessionStorage.removeItem(storageKey);
	return parsePending(stored);
}

/** Reads what was kept; a way back that leaves this site is refused. */
export function parsePending(stored: string | null): PendingSignIn | undefined {
	if (stored === null) return undefined;
	try {
		const pending = pendingSignIn.parse(JSON.parse(stored));
		return /^\/(?![/\\])/u.test(pending.returnTo) ? pending : { ...pending, returnTo: "/" };
	} catch {
		return undefined;
	}
}
