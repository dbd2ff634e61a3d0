import { startOfDay } from "../basics/instant.ts";
import { type Day, dayOf } from "../billing/day.ts";
import { type HoldingGround, type HoldingRefusal, keyOfHolding, refuseDays } from "./assess-holding.ts";
import type { OutsideChannel, RecordedHolding } from "./outside-holding.ts";

/** What is to be different about a recorded holding; what is left out stays. */
export interface HoldingEdit {
	readonly channel?: OutsideChannel;
	readonly state?: "live" | "stopped";
	readonly since?: Day;
	/** The last day of the term, inclusive; nothing is known of it any more when `notKnown`. */
	readonly committedUntil?: Day | "notKnown";
	readonly quantity?: number | "notKnown";
}

/** The holding as it will be, everything that is wrong, or that nothing would change. */
export type EditedHolding =
	| { readonly kind: "edited"; readonly holding: RecordedHolding }
	| { readonly kind: "unchanged" }
	| { readonly kind: "wrong"; readonly refusals: readonly HoldingRefusal[] };

/** Holds an edit against the day and the other records. The product stays: another product is another holding. */
export function planHoldingEdit(before: RecordedHolding, edit: HoldingEdit, ground: HoldingGround): EditedHolding {
	const { committedUntil: _until, quantity: _seats, ...kept } = before;
	const until = edit.committedUntil === undefined ? before.committedUntil : startOf(edit.committedUntil);
	const seats = edit.quantity === undefined ? before.quantity : known(edit.quantity);
	const holding: RecordedHolding = {
		...kept,
		channel: edit.channel ?? before.channel,
		state: edit.state ?? before.state,
		since: edit.since === undefined || edit.since === dayOf(before.since) ? before.since : startOfDay(edit.since),
		...(until === undefined ? {} : { committedUntil: until }),
		...(seats === undefined ? {} : { quantity: seats }),
	};
	if (isSame(before, holding)) return { kind: "unchanged" };
	const key = keyOfHolding(holding);
	const refusals: HoldingRefusal[] = [
		...refuseDays(
			{ since: dayOf(holding.since), ...(until === undefined ? {} : { committedUntil: dayOf(until) }) },
			ground,
		),
		...(key !== keyOfHolding(before) && ground.recorded.has(key)
			? [{ code: "alreadyRecorded", field: "channel" } as const]
			: []),
	];
	if (refusals.length > 0) return { kind: "wrong", refusals };
	return { kind: "edited", holding: { ...holding, version: before.version + 1 } };
}

function startOf(day: Day | "notKnown") {
	return day === "notKnown" ? undefined : startOfDay(day);
}

function known(quantity: number | "notKnown"): number | undefined {
	return quantity === "notKnown" ? undefined : quantity;
}

function isSame(one: RecordedHolding, other: RecordedHolding): boolean {
	return (
		one.channel === other.channel &&
		one.state === other.state &&
		one.since === other.since &&
		one.committedUntil === other.committedUntil &&
		one.quantity === other.quantity
	);
}
