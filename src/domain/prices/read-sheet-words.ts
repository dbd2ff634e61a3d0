import type { PaidCycle } from "../billing/billing-period.ts";
import { type Currency, findCurrency } from "../billing/currency.ts";
import type { Segment } from "./price-row.ts";
import { type ReadCell, read, unread } from "./sheet-problem.ts";

/** ISO 4217 in whatever case. */
export function readCurrency(text: string): ReadCell<Currency> {
	const currency = findCurrency(text.toUpperCase());
	return currency === undefined ? unread("unknownCurrency") : read(currency);
}

/** Two letters of ISO 3166 in whatever case. */
export function readMarket(text: string): ReadCell<string> {
	return /^[a-z]{2}$/iu.test(text) ? read(text.toUpperCase()) : unread("unknownMarket");
}

/** A number of seats. */
export function readSeats(text: string): ReadCell<number> {
	if (/^-/u.test(text)) return unread("negative");
	if (!/^\d+(\.0*)?$/u.test(text)) return unread("notWhole");
	const seats = Number(text.split(".")[0]);
	return seats <= mostSeats ? read(seats) : unread("tooLarge");
}

/** What a tier without end is written as in some sheets, and far more than any offer sells. */
const mostSeats = 2_147_483_647;

/** `P1M`, `P1Y`, `P3Y`: months of the term. */
export function readTerm(text: string): ReadCell<number> {
	const [, count = "", unit = ""] = /^P(\d{1,2})([MY])$/iu.exec(text) ?? [];
	const months = Number(count) * (unit.toUpperCase() === "Y" ? 12 : 1);
	return months >= 1 && months <= 120 ? read(months) : unread("unknownTerm");
}

/** How the new-commerce sheet spells cycles. */
export function readCycle(text: string): ReadCell<PaidCycle> {
	const cycle = text.toLowerCase();
	return cycle === "monthly" || cycle === "annual" ? read(cycle) : unread("unknownCycle");
}

/** How the legacy sheet spells them: what its prices are for. Spaces and the plural's brackets vary. */
export function readPurchaseUnit(text: string): ReadCell<PaidCycle> {
	const unit = text.toLowerCase().replaceAll(/[^a-z0-9]/gu, "");
	if (/^(1|one)?months?$/u.test(unit)) return read("monthly");
	return /^(1|one)?years?$/u.test(unit) ? read("annual") : unread("unknownUnit");
}

const segmentWords: Readonly<Record<string, Segment>> = {
	commercial: "commercial",
	corporate: "commercial",
	education: "education",
	academic: "education",
	faculty: "education",
	student: "education",
	charity: "charity",
	nonprofit: "charity",
	government: "government",
};

/** The kind of customer, in the words of either sheet, with or without its `CLOUD RESELLER`. */
export function readSegment(text: string): ReadCell<Segment> {
	const word = text
		.toLowerCase()
		.replace(/^cloud reseller\s*/u, "")
		.replaceAll(/[^a-z]/gu, "");
	const segment = segmentWords[word];
	return segment === undefined ? unread("unknownSegment") : read(segment);
}
