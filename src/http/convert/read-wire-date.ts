import { type Instant, toInstant } from "../../domain/basics/instant.ts";

const invariant = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ +](\d{1,2}):(\d{2}):(\d{2})(?: ?(AM|PM))?)?$/iu;

/** A zone whose `+` stood in a query unencoded, where it means a space. */
const lostPlus = /([T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?) (\d\d:?\d\d)$/u;

/**
 * A date as clients write it: ISO 8601 with zone, without (then UTC) or the day alone, and .NET's `11/02/2026
 * 00:00:00` and `6/1/2017 12:00:00 AM`. Undefined for anything else, and outside the years 0 to 9999, which instants
 * cannot name in their fixed width.
 */
export function readWireDate(text: string): Instant | undefined {
	const trimmed = text.trim().replace(lostPlus, "$1+$2");
	const american = invariant.exec(trimmed);
	const iso = american === null ? trimmed.replace(" ", "T") : toIso(american);
	try {
		const instant = toInstant(readIso(iso));
		return /^\d{4}-/u.test(instant) ? instant : undefined;
	} catch {
		return undefined;
	}
}

function readIso(iso: string): Temporal.Instant {
	if (/(?:Z|[+-]\d\d:?\d\d)$/iu.test(iso) && iso.includes("T")) return Temporal.Instant.from(iso);
	return Temporal.PlainDateTime.from(iso).toZonedDateTime("UTC").toInstant();
}

function toIso([
	,
	month = "",
	day = "",
	year = "",
	hour = "0",
	minute = "00",
	second = "00",
	half,
]: RegExpExecArray): string {
	const twelve = Number(hour) % 12;
	const hours = half === undefined ? Number(hour) : twelve + (half.toUpperCase() === "PM" ? 12 : 0);
	const two = (part: string | number) => String(part).padStart(2, "0");
	return `${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}:${second}`;
}
