import type { TimelineRequest } from "../../../wire/api/timeline.ts";

/** What can be planned in the portal, in the order in which it is offered. */
export const plannedKinds = [
	"seats",
	"upgrade",
	"suspension",
	"reactivation",
	"cancellation",
	"autoRenew",
	"renewal",
	"priceBook",
] as const;
export type PlannedKind = (typeof plannedKinds)[number];

/** A planned change while it is typed. */
export interface EntryForm {
	readonly kind: PlannedKind;
	readonly day: string;
	/** Whether the number is the new one or the difference. */
	readonly seatsAre: "quantity" | "change";
	readonly seats: string;
	readonly targetOfferId: string;
	readonly licenseTransfer: boolean;
	readonly autoRenew: boolean;
	/** Empty for what the settings choose. */
	readonly priceBookId: string;
}

/** What is missing or wrong, by field. */
export type FormProblem = "day" | "seats" | "target";

const dayMilliseconds = 86_400_000;

/** A form to begin with, for the first day on which something can be planned. */
export function emptyForm(now: string): EntryForm {
	return {
		kind: "seats",
		day: dayAfter(now),
		seatsAre: "quantity",
		seats: "",
		targetOfferId: "",
		licenseTransfer: true,
		autoRenew: false,
		priceBookId: "",
	};
}

/** The day after a moment, in UTC as all days of the API. */
export function dayAfter(moment: string): string {
	return new Date(Date.parse(moment) + dayMilliseconds).toISOString().slice(0, 10);
}

/** What is missing or wrong. */
export function findFormProblems(form: EntryForm): readonly FormProblem[] {
	const problems: FormProblem[] = [];
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(form.day)) problems.push("day");
	if (form.kind === "seats" && readSeats(form) === undefined) problems.push("seats");
	if (form.kind === "upgrade" && form.targetOfferId === "") problems.push("target");
	return problems;
}

/** What is sent; undefined while something is wrong. */
export function toTimelineRequest(form: EntryForm): TimelineRequest | undefined {
	if (findFormProblems(form).length > 0) return undefined;
	const { kind, targetOfferId, licenseTransfer } = form;
	if (kind === "upgrade") return { kind, targetOfferId, licenseTransfer };
	if (kind === "priceBook") return { kind, ...(form.priceBookId === "" ? {} : { priceBookId: form.priceBookId }) };
	if (kind === "autoRenew") return { kind, on: form.autoRenew };
	if (kind !== "seats") return { kind };
	const seats = readSeats(form);
	if (seats === undefined) return undefined;
	return form.seatsAre === "quantity" ? { kind, quantity: seats } : { kind, change: seats };
}

function readSeats({ seats, seatsAre }: EntryForm): number | undefined {
	const typed = seats.trim().replace("−", "-");
	if (!(seatsAre === "quantity" ? /^\d{1,8}$/u : /^[+-]?\d{1,8}$/u).test(typed)) return undefined;
	const number = Number(typed);
	return number === 0 ? undefined : number;
}
