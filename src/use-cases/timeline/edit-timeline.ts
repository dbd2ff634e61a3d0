import { isAllowed, type Operation } from "../../domain/access/permissions.ts";
import { type PartnerId, toId } from "../../domain/basics/ids.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { ChangeRequest } from "../../domain/changes/change-request.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { EntryChoice } from "../../domain/timeline/entry-conflicts.ts";
import { type EntryRefusal, operationFor } from "../../domain/timeline/entry-refusal.ts";
import {
	type PlannedEdit,
	planAddition,
	planCancellation,
	planDecision,
	planMove,
	planOrder,
	type TimelineFacts,
} from "../../domain/timeline/plan-entry.ts";
import { inOrder } from "../../domain/timeline/rebase-schedule.ts";
import {
	isInTimelineOf,
	type ScheduledChange,
	type ScheduledChangeId,
} from "../../domain/timeline/scheduled-change.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { findPriceBook } from "../../storage/price-book-store.ts";
import { findScheduledChange, listOpenScheduledChanges, saveScheduledChange } from "../../storage/schedule-store.ts";
import { findCustomerTerms } from "../../storage/terms-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { NotFound, SubscriptionKey } from "../preview-upgrade.ts";
import { findCustomerFacts, findOwnSubscription, inTimeOf, mayMoveLicenses } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerInTime } from "./catch-up.ts";

/** What is to be done to the timeline of one subscription. */
export type TimelineEdit =
	| { readonly kind: "add"; readonly request: ChangeRequest; readonly dueAt: Instant }
	| {
			readonly kind: "move";
			readonly entryId: ScheduledChangeId;
			readonly dueAt?: Instant;
			readonly request?: ChangeRequest;
	  }
	| { readonly kind: "cancel"; readonly entryId: ScheduledChangeId }
	| {
			readonly kind: "decide";
			readonly entryId: ScheduledChangeId;
			readonly choice: EntryChoice;
	  }
	| { readonly kind: "order"; readonly ids: readonly ScheduledChangeId[] };

/** What came of it; `entry` is the one that was edited, `others` those that the edit changed as well. */
export type EditOutcome =
	| NotFound
	| { readonly kind: "entryNotFound" }
	| { readonly kind: "forbidden"; readonly operation: Operation }
	| { readonly kind: "refused"; readonly refusals: readonly EntryRefusal[] }
	| { readonly kind: "edited"; readonly entry?: ScheduledChange; readonly others: readonly ScheduledChange[] };

/** What is asked for and how to say what came of it. */
export interface EditCommand {
	readonly key: Omit<SubscriptionKey, "caller">;
	readonly origin: RequestOrigin;
	readonly edit: TimelineEdit;
	/** Whether the entry is still as the caller saw it; not asked when absent. */
	readonly isCurrent?: (entry: ScheduledChange) => boolean;
	readonly toAnswer: (outcome: EditOutcome) => RememberedAnswer;
}

/** Audit operation `schedule_change`: adds, moves, orders, decides or cancels entries of a subscription's timeline. */
export async function editTimeline(surroundings: Surroundings, command: EditCommand): Promise<RememberedAnswer> {
	const { key, origin, toAnswer } = command;
	return await answerInTime(surroundings, {
		customerId: key.customerId,
		origin,
		toAnswer,
		isLasting: ({ kind }) => kind === "edited" || kind === "refused",
		change: (tx, at) => editWithin(tx, at, command),
	});
}

/** The same inside a transaction, for callers that have one. */
export async function editWithin(
	tx: Transactor,
	surroundings: Surroundings,
	{ key, origin, edit: asked, isCurrent }: Omit<EditCommand, "toAnswer">,
): Promise<EditOutcome> {
	const { caller } = origin;
	const { customerId, subscriptionId } = key;
	const facts = await findCustomerFacts(tx, caller.partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const subscription = findOwnSubscription(facts, subscriptionId);
	if (subscription === undefined) return { kind: "subscriptionNotFound" };
	const at = inTimeOf(surroundings, facts.customer);
	const open = (await listOpenScheduledChanges(tx, customerId)).filter((one) => isInTimelineOf(one, subscription));
	const terms = await findCustomerTerms(tx, { customerId, partnerId: caller.partnerId }, dayOf(at.now()));
	const timeline: TimelineFacts = {
		...{ now: at.now(), subscription, open },
		...(terms?.priceBookId === undefined ? {} : { priceBookId: terms.priceBookId }),
	};
	const entry = await findEntry(tx, { subscription, edit: asked });
	if (entry === "none") return { kind: "entryNotFound" };
	const edit = await nameBook(tx, caller.partnerId, { edit: asked, entry });
	if (edit === undefined) return { kind: "refused", refusals: [{ code: "unknownPriceBook" }] };
	const forbidden = findForbidden(origin, { edit, entry, open });
	if (forbidden !== undefined) return { kind: "forbidden", operation: forbidden };
	if (entry !== undefined && isCurrent?.(entry) === false)
		return { kind: "refused", refusals: [{ code: "staleEntry", version: entry.version }] };
	if (lacksUser(at, origin, edit)) return { kind: "refused", refusals: [{ code: "scheduleNeedsUser" }] };
	const planned = plan(at, origin, { timeline, edit, entry });
	if (planned.kind === "refused") return planned;
	for (const one of planned.entries) await saveScheduledChange(tx, one);
	await record(tx, at, { origin, edit, entry, planned });
	const [first, ...others] = planned.entries;
	if (edit.kind === "order" || first === undefined) return { kind: "edited", others: planned.entries };
	return { kind: "edited", entry: first, others };
}

type FoundEntry = ScheduledChange | undefined;

async function findEntry(
	tx: Transactor,
	{ subscription, edit }: { readonly subscription: Subscription; readonly edit: TimelineEdit },
): Promise<FoundEntry | "none"> {
	if (!("entryId" in edit)) return undefined;
	const entry = await findScheduledChange(tx, subscription.customerId, edit.entryId);
	return entry !== undefined && isInTimelineOf(entry, subscription) ? entry : "none";
}

/**
 * The edit with the name of the price book that it asks for, and asked of the subscription where the entry is kept;
 * undefined when the partner has no such book.
 */
async function nameBook(
	tx: Transactor,
	partnerId: PartnerId,
	{ edit, entry }: EditOfEntry,
): Promise<TimelineEdit | undefined> {
	if (!("request" in edit) || edit.request?.kind !== "priceBook") return edit;
	const { kind, subscriptionId, priceBookId } = edit.request;
	const named = { kind, subscriptionId: entry?.subscriptionId ?? subscriptionId };
	if (priceBookId === undefined) return { ...edit, request: named };
	const book = await findPriceBook(tx, partnerId, priceBookId);
	return book === undefined ? undefined : { ...edit, request: { ...named, priceBookId, bookName: book.name } };
}

interface EditOfEntry {
	readonly edit: TimelineEdit;
	readonly entry: FoundEntry;
}

/** The right that is lacking: of what stands there, and of what shall stand there. */
function findForbidden(
	{ caller }: RequestOrigin,
	{ edit, entry, open }: EditOfEntry & { readonly open: readonly ScheduledChange[] },
): Operation | undefined {
	const requests = [
		...(entry === undefined ? [] : [entry.request]),
		...("request" in edit && edit.request !== undefined ? [edit.request] : []),
		...(edit.kind === "order" ? listMoved(open, edit.ids).map(({ request }) => request) : []),
	];
	return requests.map(({ kind }) => operationFor(kind)).find((operation) => !isAllowed(caller, operation));
}

/** The entries that another order puts elsewhere. */
function listMoved(open: readonly ScheduledChange[], ids: readonly ScheduledChangeId[]): readonly ScheduledChange[] {
	return inOrder(open).filter(({ id }, place) => ids[place] !== id);
}

/** What moves licenses is carried out for a person, so it takes a person to plan it. */
function lacksUser(at: Surroundings, { caller }: RequestOrigin, edit: TimelineEdit): boolean {
	const request = "request" in edit ? edit.request : undefined;
	return request !== undefined && movesLicenses(request) && !mayMoveLicenses(at, caller);
}

function movesLicenses(request: ChangeRequest): boolean {
	if (request.kind === "transition") return (request.userIds ?? []).length > 0;
	if (request.kind === "upgrade") return request.licenseTransfer;
	return request.kind === "seats" && request.release.length > 0;
}

function plan(
	at: Surroundings,
	{ caller }: RequestOrigin,
	{ timeline, edit, entry }: EditOfEntry & { readonly timeline: TimelineFacts },
): PlannedEdit {
	if (edit.kind === "add") {
		const { customerId, partnerId, id: subscriptionId } = timeline.subscription;
		return planAddition(timeline, {
			...{ id: toId<ScheduledChangeId>(at.newId()), customerId, partnerId, subscriptionId },
			dueAt: edit.dueAt,
			request: edit.request,
			createdBy: caller.account?.userName ?? caller.clientId,
		});
	}
	if (edit.kind === "order") return planOrder(timeline, edit.ids);
	if (entry === undefined) throw new Error(`no entry to ${edit.kind}`);
	if (edit.kind === "cancel") return planCancellation(timeline, entry);
	if (edit.kind === "decide") return planDecision(timeline, entry, edit.choice);
	return planMove(timeline, entry, edit);
}

async function record(
	tx: Transactor,
	at: Surroundings,
	{
		origin,
		edit,
		entry,
		planned,
	}: EditOfEntry & { readonly origin: RequestOrigin; readonly planned: Extract<PlannedEdit, { kind: "planned" }> },
): Promise<void> {
	const [after] = planned.entries;
	if (after === undefined) return;
	await saveAuditRecords(tx, [
		newAuditRecord(at, origin, {
			customerId: after.customerId,
			operation: "schedule_change",
			resource: "subscription",
			resourceId: after.subscriptionId,
			details: {
				Edit: edit.kind,
				EntryId: entry?.id ?? after.id,
				Kind: after.request.kind,
				DueAt: after.dueAt,
				...(edit.kind === "decide" ? { Choice: edit.choice } : {}),
				Touched: String(planned.entries.length - 1),
			},
		}),
	]);
}
