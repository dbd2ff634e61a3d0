import { addDaysTo, type Day, dayOf, earlierOf, laterOf } from "../../domain/billing/day.ts";
import { readFieldFilter } from "./field-filter.ts";
import { readWireDate } from "./read-wire-date.ts";

/** Days on which an invoice was issued: from the first on, up to and without the second. */
export interface IssuedRange {
	readonly from?: Day;
	readonly until?: Day;
}

/** Reads a filter on `InvoiceDate`, simple or joined by `and`; undefined for any other. */
export function readInvoiceFilter(text: string): IssuedRange | undefined {
	const parts = splitAnd(text, 4);
	return parts?.reduce<IssuedRange | undefined>((sum, part) => {
		const range = readCondition(part);
		return sum === undefined || range === undefined ? undefined : intersect(sum, range);
	}, {});
}

/** The sides of an `and`, and of the ones within them. */
function splitAnd(text: string, depth: number): readonly string[] | undefined {
	const joined = readJoined(text);
	if (joined === undefined) return [text];
	if (joined.operator !== "and" || depth === 0) return undefined;
	const left = splitAnd(JSON.stringify(joined.left), depth - 1);
	const right = splitAnd(JSON.stringify(joined.right), depth - 1);
	return left === undefined || right === undefined ? undefined : [...left, ...right];
}

function readJoined(text: string): { operator: string; left: unknown; right: unknown } | undefined {
	try {
		const parsed: unknown = JSON.parse(text);
		if (typeof parsed !== "object" || parsed === null) return undefined;
		const members = new Map<string, unknown>(
			Object.entries(parsed).map(([name, value]) => [name.toLowerCase(), value]),
		);
		if (!members.has("leftfilter")) return undefined;
		const operator = String(members.get("operator")).toLowerCase();
		return { operator, left: members.get("leftfilter"), right: members.get("rightfilter") };
	} catch {
		return undefined;
	}
}

function readCondition(text: string): IssuedRange | undefined {
	const { field, operator, value } = readFieldFilter(text);
	const moment = readWireDate(value);
	if (field !== "invoicedate" || moment === undefined || moment < "0001-01-02" || moment > "9999-12-30")
		return undefined;
	// Invoices are of a whole day: what is before or after is told by days.
	const day = dayOf(moment);
	const next = addDaysTo(day, 1);
	const isMidnight = moment.endsWith("T00:00:00.000Z");
	switch (operator) {
		case "equals":
			return { from: day, until: next };
		case "greater_than_or_equals":
			return { from: isMidnight ? day : next };
		case "greater_than":
			return { from: next };
		case "less_than_or_equals":
			return { until: next };
		case "less_than":
			return { until: isMidnight ? day : next };
		default:
			return undefined;
	}
}

function intersect(one: IssuedRange, other: IssuedRange): IssuedRange {
	const from =
		one.from === undefined || other.from === undefined ? (one.from ?? other.from) : laterOf(one.from, other.from);
	const until =
		one.until === undefined || other.until === undefined
			? (one.until ?? other.until)
			: earlierOf(one.until, other.until);
	return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}
