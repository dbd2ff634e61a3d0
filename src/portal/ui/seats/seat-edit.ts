import type { SeatRequest, SubscriptionSummary } from "../../../wire/api/subscription.ts";

/**
 * What the person has entered and not yet applied. Plus and minus mean "that many more or fewer than there are", also
 * when somebody else changes the number meanwhile; a typed number means "exactly this many".
 */
export type SeatEdit =
	| { readonly kind: "none" }
	| { readonly kind: "relative"; readonly change: number }
	| { readonly kind: "absolute"; readonly quantity: number }
	| { readonly kind: "unreadable"; readonly typed: string };

/** Nothing entered. */
export const noEdit: SeatEdit = { kind: "none" };

/** The edit after one press on plus (1) or minus (-1). */
export function step(edit: SeatEdit, by: 1 | -1): SeatEdit {
	if (edit.kind === "absolute") return { kind: "absolute", quantity: Math.max(0, edit.quantity + by) };
	const change = (edit.kind === "relative" ? edit.change : 0) + by;
	return change === 0 ? noEdit : { kind: "relative", change };
}

/** The edit after typing into the field. */
export function enter(typed: string): SeatEdit {
	const digits = typed.trim().replaceAll(",", "");
	if (!/^\d{1,8}$/u.test(digits)) return { kind: "unreadable", typed };
	return { kind: "absolute", quantity: Number(digits) };
}

/** The number that the field shows. */
export function shownQuantity(edit: SeatEdit, current: number): number | undefined {
	if (edit.kind === "unreadable") return undefined;
	return quantityAfter(edit, current);
}

/** Seats more (positive) or fewer (negative) than now; 0 when there is nothing to apply. */
export function changeBy(edit: SeatEdit, current: number): number {
	return edit.kind === "unreadable" ? 0 : quantityAfter(edit, current) - current;
}

/** The request for this edit; undefined when there is nothing to apply. */
export function toSeatRequest(edit: SeatEdit, current: number, release: readonly string[]): SeatRequest | undefined {
	if (edit.kind === "unreadable" || changeBy(edit, current) === 0) return undefined;
	const released = release.length === 0 ? {} : { release: [...release] };
	if (edit.kind === "absolute") return { quantity: edit.quantity, ...released };
	return { change: changeBy(edit, current), ...released };
}

/** What speaks against the edit before the server is asked. */
export type SeatObjection =
	| { readonly kind: "unreadable" }
	| { readonly kind: "belowMinimum"; readonly minimum: number }
	| { readonly kind: "aboveMaximum"; readonly maximum: number }
	| { readonly kind: "notReducible"; readonly reducible: number };

/** The part of a subscription that the seats depend on. */
export type SeatFacts = Pick<SubscriptionSummary, "quantity" | "assigned" | "purchased" | "limits" | "reducible">;

/** The first objection to the edit, or undefined when it may be sent. */
export function findObjection(edit: SeatEdit, seats: SeatFacts): SeatObjection | undefined {
	if (edit.kind === "unreadable") return { kind: "unreadable" };
	const change = changeBy(edit, seats.quantity);
	const after = seats.quantity + change;
	const { minimum, maximum } = seats.limits;
	if (change < 0 && after < minimum) return { kind: "belowMinimum", minimum };
	if (change > 0 && after > maximum) return { kind: "aboveMaximum", maximum };
	if (-change > seats.reducible.quantity) return { kind: "notReducible", reducible: seats.reducible.quantity };
	return undefined;
}

/** How many users must give their license back so that no more are assigned than there are seats. */
export function mustRelease(edit: SeatEdit, seats: SeatFacts): number {
	const change = changeBy(edit, seats.quantity);
	if (change >= 0) return 0;
	return Math.max(0, seats.assigned - (seats.purchased + change));
}

/** Seats of the product that nobody uses. */
export function freeSeats(seats: SeatFacts): number {
	return Math.max(0, seats.purchased - seats.assigned);
}

function quantityAfter(edit: Exclude<SeatEdit, { readonly kind: "unreadable" }>, current: number): number {
	if (edit.kind === "absolute") return edit.quantity;
	return Math.max(0, current + (edit.kind === "relative" ? edit.change : 0));
}
