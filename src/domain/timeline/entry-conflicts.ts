import type { ChangeRequest, ChangeRequestKind } from "../changes/change-request.ts";
import type { ScheduleBasis, ScheduledChange } from "./scheduled-change.ts";

/** What was edited so that an entry no longer says what was meant. */
export type EntryConflict =
	| "subscriptionDeleted"
	| "statusChanged"
	| "offerChanged"
	| "seatsChanged"
	| "priceBookChanged";

/** What somebody may say about an entry that waits. */
export type EntryChoice = "keep" | "merge" | "drop";

/** The statuses in which a request makes sense at all. */
const statusesFor = {
	seats: ["active"],
	upgrade: ["active"],
	transition: ["active"],
	conversion: ["active"],
	suspension: ["active"],
	reactivation: ["suspended"],
	cancellation: ["active", "suspended"],
	autoRenew: ["active", "suspended"],
	renewal: ["active", "suspended"],
	priceBook: ["pending", "active", "suspended", "expired", "disabled", "deleted"],
	undo: [],
} as const satisfies Record<ChangeRequestKind, readonly string[]>;

/** What was meant for one product and may not be for another. */
const meantForOffer: ReadonlySet<ChangeRequestKind> = new Set([
	"upgrade",
	"transition",
	"conversion",
	"suspension",
	"cancellation",
	"reactivation",
]);

/** Why an entry must be decided when it will find this state instead of the one that it was planned against. */
export function findConflicts(
	{ request, basis }: Pick<ScheduledChange, "request" | "basis">,
	state: ScheduleBasis,
): readonly EntryConflict[] {
	if (request.kind === "priceBook") {
		const isInForce = request.priceBookId === state.priceBookId;
		return isInForce && request.priceBookId !== basis.priceBookId ? ["priceBookChanged"] : [];
	}
	if (state.status === "deleted" && basis.status !== "deleted") return ["subscriptionDeleted"];
	const conflicts: EntryConflict[] = [];
	const allowed: readonly string[] = statusesFor[request.kind];
	if (state.status !== basis.status && !allowed.includes(state.status)) conflicts.push("statusChanged");
	if (state.offerId !== basis.offerId && meantForOffer.has(request.kind)) conflicts.push("offerChanged");
	const wanted = seatsWanted(request);
	if (wanted !== undefined && direction(wanted, basis) !== direction(wanted, state)) conflicts.push("seatsChanged");
	return conflicts;
}

/** The request that keeps the difference that was meant; undefined where there is none to keep. */
export function mergeRequest(
	{ request, basis }: Pick<ScheduledChange, "request" | "basis">,
	state: ScheduleBasis,
): ChangeRequest | undefined {
	const wanted = seatsWanted(request);
	if (wanted === undefined) return undefined;
	const change = wanted - basis.quantity;
	if (request.kind === "seats") return change === 0 ? undefined : { ...request, seats: { change } };
	const quantity = state.quantity + change;
	return request.kind === "upgrade" && quantity > 0 ? { ...request, quantity } : undefined;
}

/** What can be said about an entry that waits, and what would be carried out then. */
export interface OfferedChoice {
	readonly choice: EntryChoice;
	/** Absent when nothing would be. */
	readonly request?: ChangeRequest;
}

/** What can be said about an entry that waits: it can only be merged where a difference was meant. */
export function choicesFor(
	entry: Pick<ScheduledChange, "request" | "basis">,
	state: ScheduleBasis,
): readonly OfferedChoice[] {
	const merged = mergeRequest(entry, state);
	return [
		{ choice: "keep", request: entry.request },
		...(merged === undefined ? [] : [{ choice: "merge", request: merged } as const]),
		{ choice: "drop" },
	];
}

function seatsWanted(request: ChangeRequest): number | undefined {
	if (request.kind === "upgrade") return request.quantity;
	return request.kind === "seats" && "quantity" in request.seats ? request.seats.quantity : undefined;
}

function direction(wanted: number, { quantity }: ScheduleBasis): number {
	return Math.sign(wanted - quantity);
}
