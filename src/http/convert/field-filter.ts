import { z } from "zod";
import { isPlainText } from "../../wire/plain-text.ts";
import { alignNames } from "../../wire/read-tolerantly.ts";

/** One condition on one field, names and operator folded to one spelling. */
export interface FieldFilter {
	/** Lower case. */
	readonly field: string;
	/** snake_case. */
	readonly operator: string;
	readonly value: string;
}

const text = z.string().refine(isPlainText);
const shape = z.object({ field: text, operator: text, value: text });

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
		operator: operator.replaceAll(/([a-z])([A-Z])/gu, "$1_$2").toLowerCase(),
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
