import { addDaysTo, type Day, parseDay } from "../billing/day.ts";
import { type ReadCell, read, unread } from "./sheet-problem.ts";

/** A moment as sheets write it: its UTC day, and whether a time after midnight stands beside it. */
interface SheetMoment {
	readonly day: Day;
	/** Absent where the sheet gives a day alone. */
	readonly time?: "midnight" | "later";
}

/**
 * Reads the first day of a price. Sheets write `2021-10-01T00:00:00.0000000Z` or, as spreadsheets do, `2/1/2023 0:00`
 * with the month first; a day alone will do, also as `20210131`. What begins within a day counts for all of it.
 */
export function readFirstDay(text: string): ReadCell<Day> {
	const moment = readMoment(text);
	return moment === undefined ? unread("notADay") : read(moment.day);
}

/**
 * Reads where a price ends, as the first day on which it is no longer. A day alone is the last day. With a time, midnight
 * ends the day before unless the sheet's days are whole (`wholeDays`), and a later time ends its own day. The year 9999
 * stands for no end ("pricing and offers", Partner Center, 2023-10).
 */
export function readEndDay(text: string, { wholeDays }: { readonly wholeDays: boolean }): ReadCell<Day | undefined> {
	if (/(^|\/)9999/u.test(text)) return read(undefined);
	const moment = readMoment(text);
	if (moment === undefined) return unread("notADay");
	return read(moment.time === "midnight" && !wholeDays ? moment.day : addDaysTo(moment.day, 1));
}

const isoMoment = /^\d{4}-\d{2}-\d{2}(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/iu;
const spreadsheetMoment = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP])M)?)?$/iu;

function readMoment(text: string): SheetMoment | undefined {
	try {
		return readIso(text) ?? readSpreadsheet(text) ?? readDigits(text);
	} catch (error) {
		if (error instanceof RangeError) return undefined; // a day that no calendar has
		throw error;
	}
}

function readIso(text: string): SheetMoment | undefined {
	const found = isoMoment.exec(text);
	if (found === null) return undefined;
	const [, time, zone] = found;
	if (time === undefined) return { day: parseDay(text) };
	const day = parseDay(text.slice(0, 10));
	const utc = zone === undefined || /^z$/iu.test(zone);
	if (utc) return { day, time: /[1-9]/u.test(time) ? "later" : "midnight" };
	const moment = Temporal.Instant.from(`${day}T${time}${zone}`).toZonedDateTimeISO("UTC");
	const isMidnight = moment.toPlainTime().equals(Temporal.PlainTime.from("00:00"));
	return { day: parseDay(moment.toPlainDate().toString()), time: isMidnight ? "midnight" : "later" };
}

function readSpreadsheet(text: string): SheetMoment | undefined {
	const found = spreadsheetMoment.exec(text);
	if (found === null) return undefined;
	const [, month = "", date = "", year = "", hour, minutes = "", seconds = "", half] = found;
	const day = parseDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
	if (hour === undefined) return { day };
	const startsDay = Number(hour) === 0 || (Number(hour) === 12 && /^a$/iu.test(half ?? ""));
	return { day, time: startsDay && !/[1-9]/u.test(minutes + seconds) ? "midnight" : "later" };
}

function readDigits(text: string): SheetMoment | undefined {
	const found = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
	return found === null ? undefined : { day: parseDay(`${found[1]}-${found[2]}-${found[3]}`) };
}
