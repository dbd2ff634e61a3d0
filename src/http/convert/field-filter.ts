import { z } from "zod";
import { isPlainText } from "../../wire/plain-text.ts";
import { alignNames, tolerantEnum } from "../../wire/read-tolerantly.ts";

/** One condition on one field, names and operator folded to one spelling. */
export interface FieldFilter {
	/** Lower case. */
	readonly field: string;
	/** Empty where nothing could be read. */
	readonly operator: keyof typeof operators | "";
	readonly value: string;
}

const text = z.string().refine(isPlainText);
/** Numbers are the .NET SDK's member values. */
const operators = {
	equals: 0,
	not_equals: 1,
	greater_than: 2,
	greater_than_or_equals: 3,
	less_than: 4,
	less_than_or_equals: 5,
	substring: 6,
	and: 7,
	or: 8,
	starts_with: 9,
	not_starts_with: 10,
} as const;
const shape = z.object({ field: text, operator: tolerantEnum(operators), value: text });

/**
 * Reads the JSON of a `filter` parameter as .NET, Java or PowerShell write it. What cannot be read becomes a filter
 * on no known field, which the route then refuses.
 */
export function readFieldFilter(text: string): FieldFilter {
	const read = shape.safeParse(parse(text));
	if (!read.success) return { field: "", operator: "", value: "" };
	const { field, operator, value } = read.data;
	return {
		field: field.toLowerCase(),
		operator,
		value,
	};
}

function parse(text: string): unknown {
	try {
		return alignNames(shape, JSON.parse(text));
	} catch {
		return undefined;
	}
}
