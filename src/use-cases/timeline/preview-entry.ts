import type { Instant } from "../../domain/basics/instant.ts";
import type { ChangeRequest } from "../../domain/changes/change-request.ts";
import { findCustomerClock } from "../../storage/customer-store.ts";
import type { SubscriptionKey } from "../preview-upgrade.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { catchUp } from "./catch-up.ts";
import { type EditOutcome, editWithin } from "./edit-timeline.ts";
import type { ForecastEntry } from "./read-timeline.ts";
import { rehearse } from "./rehearse.ts";

/** An entry as it would be planned with what it would do, or why it cannot be planned. */
export type EntryPreview =
	| Exclude<EditOutcome, { kind: "edited" }>
	| { readonly kind: "previewed"; readonly entry: ForecastEntry };

/** What is asked for. */
export interface EntryToPreview {
	readonly key: Omit<SubscriptionKey, "caller">;
	readonly origin: RequestOrigin;
	readonly request: ChangeRequest;
	readonly dueAt: Instant;
}

/** As many events as a timeline plays through; an entry behind them has no forecast. */
const mostEvents = 120;

/**
 * Plans an entry, plays the customer's time forward to it, and takes everything back: what planning it would show,
 * before it is planned. Nothing is written.
 */
export async function previewEntry(
	surroundings: Surroundings,
	{ key, origin, request, dueAt }: EntryToPreview,
): Promise<EntryPreview> {
	await catchUp(surroundings, key.customerId);
	const moment = surroundings.now();
	const still: Surroundings = { ...surroundings, now: () => moment };
	const { customerId } = key;
	const now = (await surroundings.database.read((db) => findCustomerClock(db, customerId))) ?? moment;
	// Nothing happens on the way to what cannot be planned.
	const work = { customerId, until: dueAt < now ? now : dueAt, limit: mostEvents };
	let edited: EditOutcome | undefined;
	const { events, entries } = await rehearse(still, work, async (tx, at) => {
		edited = await editWithin(tx, at, { key, origin, edit: { kind: "add", request, dueAt } });
	});
	if (edited === undefined) throw new Error("an entry was previewed without being planned");
	if (edited.kind !== "edited") return edited;
	const { entry } = edited;
	if (entry === undefined) throw new Error("an addition has an entry");
	const event = events.find((one) => one.kind !== "happened" && one.entry.id === entry.id);
	const after = entries.find(({ id }) => id === entry.id);
	return {
		kind: "previewed",
		entry: {
			entry,
			...(event === undefined || event.kind === "happened" ? {} : { forecast: event }),
			...(after?.state === "undecided" ? { willWait: after.reasons } : {}),
			choices: [],
		},
	};
}
