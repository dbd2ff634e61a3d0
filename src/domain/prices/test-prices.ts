import { type OfferId, toId } from "../basics/ids.ts";
import { type Instant, parseInstant } from "../basics/instant.ts";
import { type Day, parseDay } from "../billing/day.ts";
import type { PriceQuestion } from "./price.ts";
import type { PriceBook, PriceRule } from "./price-book.ts";
import type { PriceRow } from "./price-row.ts";

/** Office 365 E3. */
export const offerId: OfferId = toId("796b6b5f-613c-4e24-a17c-eba730d49c02");

/** A moment of 2026 by its day and hour, for when something was recorded. */
export function recorded(day: number): Instant {
	return parseInstant(`2026-01-${String(day).padStart(2, "0")}T00:00:00Z`);
}

/** A row of 2026 at 16 and 20 dollars, unless changed. */
export function makeRow(id: string, changes: Partial<PriceRow> = {}): PriceRow {
	return {
		id: toId(id),
		partnerId: toId("partner"),
		listId: toId("list"),
		offerId,
		market: "KR",
		currency: "USD",
		segment: "commercial",
		termMonths: 12,
		billingCycle: "monthly",
		minimumQuantity: 1,
		from: day("2026-01-01"),
		partnerPrice: 1600,
		retailPrice: 2000,
		recordedAt: recorded(1),
		...changes,
	};
}

/** Ten seats of it in the middle of 2026. */
export function makeQuestion(changes: Partial<PriceQuestion> = {}): PriceQuestion {
	return {
		offerId,
		market: "KR",
		currency: "USD",
		segment: "commercial",
		termMonths: 12,
		billingCycle: "monthly",
		quantity: 10,
		day: day("2026-06-15"),
		...changes,
	};
}

/** A book of these rules. */
export function makeBook(...rules: readonly PriceRule[]): PriceBook {
	return { partnerId: toId("partner"), id: toId("book"), version: 3, name: "Book", rules, recordedAt: recorded(1) };
}

/** A calendar day. */
export function day(text: string): Day {
	return parseDay(text);
}
