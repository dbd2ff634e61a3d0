import type { Client } from "../client.ts";

/** What a walk has found or made so far, for the steps after it. */
export type Known = Record<string, string>;

/** A stretch of the walk over the contract; it throws where it cannot go on. */
export interface Stretch {
	readonly name: string;
	readonly walk: (client: Client, known: Known) => Promise<void>;
}

/** A value that an earlier stretch must have found. */
export function need(known: Known, name: string): string {
	const value = known[name];
	if (value === undefined) throw new Error(`no ${name} is known, since an earlier stretch did not come that far`);
	return value;
}
