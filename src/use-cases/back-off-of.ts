import type { Database } from "../storage/database.ts";
import { createFailureBackOff, type FailureBackOff } from "./failure-back-off.ts";
import type { Surroundings } from "./surroundings.ts";

const known = new WeakMap<Database, FailureBackOff>();

/** The one back-off of a server: a password that is guessed in two places is guessed under one name. */
export function backOffOf({ database, now }: Pick<Surroundings, "database" | "now">): FailureBackOff {
	const found = known.get(database);
	if (found !== undefined) return found;
	const made = createFailureBackOff(now);
	known.set(database, made);
	return made;
}
