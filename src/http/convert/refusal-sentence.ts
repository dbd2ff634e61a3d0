import type { MessageValues } from "../../messages/messages.ts";
import type { CatalogWords } from "./catalog-words.ts";

/** Members of a union by the value of one of their fields. */
export type ByField<Union, Field extends keyof Union> = {
	readonly [Member in Union as Member[Field] & string]: Member;
};

/** For every member of a union, how to fill its sentences; forgetting a member does not compile. */
export type ValuesOf<Members> = {
	readonly [Name in keyof Members]: (member: Members[Name], words: CatalogWords) => MessageValues;
};

/** A refusal as both APIs hand it out: its sentences and the facts behind them. */
export interface DescribedRefusal<Code extends string> {
	readonly code: Code;
	readonly reason: string;
	readonly remedy: string;
	readonly facts: Record<string, unknown>;
}

/** Everything that a refusal carries besides its code. */
export function factsOf(refusal: { readonly code: string }): Record<string, unknown> {
	const { code: _, ...facts } = refusal;
	return facts;
}

/** `yes` or `no`, for sentences that select by it. */
export function yesIf(condition: boolean): "yes" | "no" {
	return condition ? "yes" : "no";
}
