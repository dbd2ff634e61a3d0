import { type QueryClient, queryOptions, useQueryClient } from "@tanstack/react-query";
import {
	type ClockAdvance,
	type ClockMovedView,
	clockMoved,
	customerClock,
	type TimelineRequest,
	timeline,
	timelineEdit,
	timelineEntry,
} from "../../wire/api/timeline.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { addCharges } from "./add-charges.ts";
import { apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { ofSubscription, type SubscriptionKey } from "./queries.ts";
import { useSingleMutation } from "./single-mutation.ts";

const ofTimeline = `${ofSubscription}/timeline` as const;
const ofEntry = `${ofTimeline}/{entryId}` as const;
const ofClock = "/api/v1/customers/{customerId}/clock";

/** What was, what is planned and what comes by itself, played forward and priced. */
export const timelineQuery = (language: Language, key: SubscriptionKey) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "timeline", key.subscriptionId],
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", ofTimeline, { path: key, answer: timeline }), language, signal }),
		placeholderData: (previous, query) => (query?.queryKey[4] === key.subscriptionId ? previous : undefined),
	});

/** What planning a change would show; nothing is planned. */
export const entryPreviewQuery = (
	language: Language,
	key: SubscriptionKey,
	planned: { readonly dueAt: string; readonly request: TimelineRequest },
) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "timelinePreview", key.subscriptionId, planned],
		queryFn: ({ signal }) => {
			const asked = { path: key, body: planned, answer: timelineEntry };
			return authorizedCall({ ...apiRequest("post", `${ofTimeline}/preview`, asked), language, signal });
		},
		gcTime: 0,
		placeholderData: (previous, query) => (query?.queryKey[4] === key.subscriptionId ? previous : undefined),
	});

/** What time it is for the customer. */
export const clockQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "clock"],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", ofClock, { path: { customerId }, answer: customerClock }),
				...{ language, signal },
			}),
		placeholderData: (previous, query) => (query?.queryKey[2] === customerId ? previous : undefined),
	});

/** One edit of a timeline. */
export type TimelineEditing =
	| { readonly kind: "add"; readonly dueAt: string; readonly request: TimelineRequest }
	| { readonly kind: "move"; readonly entryId: string; readonly dueAt: string }
	| { readonly kind: "cancel"; readonly entryId: string }
	| { readonly kind: "decide"; readonly entryId: string; readonly choice: "keep" | "merge" | "drop" }
	/** Every open entry once, in the order wanted. */
	| { readonly kind: "order"; readonly ids: readonly string[] };

/** Adds, moves, cancels, decides or orders entries; the timeline is then read again. */
export function useTimelineEdit(key: SubscriptionKey) {
	const { language } = useLanguage();
	const queries = useQueryClient();
	return useSingleMutation({
		mutationFn: (editing: TimelineEditing) => authorizedCall({ ...editCall(key, editing), language }),
		onSettled: () => refreshCustomer(queries, key.customerId),
	});
}

/** What edits a timeline, and how far an edit is. */
export type TimelineEdit = ReturnType<typeof useTimelineEdit>;

/** What is done to a customer's clock. */
export type ClockAct =
	| { readonly kind: "start"; readonly now: string }
	| { readonly kind: "advance"; readonly step: ClockAdvance }
	| { readonly kind: "stop" };

/** Starts, advances or removes the clock of a test customer; everything shown of the customer is then read again. */
export function useClockMove(customerId: string) {
	const { language } = useLanguage();
	const queries = useQueryClient();
	return useSingleMutation({
		mutationFn: (act: ClockAct) => moveClock(language, customerId, act),
		onSettled: () => refreshCustomer(queries, customerId),
	});
}

/** One call carries out only so much; the way is gone on until the clock stands where it was to be. */
async function moveClock(language: Language, customerId: string, act: ClockAct): Promise<ClockMovedView> {
	const move = (next: ClockAct) => authorizedCall({ ...clockCall(customerId, next), language });
	let moved = await move(act);
	while (moved.more) {
		const onward = await move({ kind: "advance", step: { to: moved.target } });
		moved = {
			...onward,
			events: [...moved.events, ...onward.events],
			charged: addCharges(moved.charged, onward.charged),
		};
	}
	return moved;
}

function editCall(key: SubscriptionKey, editing: TimelineEditing) {
	const answer = timelineEdit;
	const ofOne = (entryId: string) => ({ path: { ...key, entryId }, answer });
	switch (editing.kind) {
		case "add": {
			const body = { dueAt: editing.dueAt, request: editing.request };
			return apiRequest("post", ofTimeline, { path: key, body, answer });
		}
		case "move":
			return apiRequest("patch", ofEntry, { ...ofOne(editing.entryId), body: { dueAt: editing.dueAt } });
		case "cancel":
			return apiRequest("delete", ofEntry, ofOne(editing.entryId));
		case "decide":
			return apiRequest("post", `${ofEntry}/decision`, {
				...{ ...ofOne(editing.entryId), body: { choice: editing.choice } },
			});
		case "order":
			return apiRequest("post", `${ofTimeline}/order`, { path: key, body: { ids: editing.ids }, answer });
	}
}

function clockCall(customerId: string, act: ClockAct) {
	const asked = { path: { customerId }, answer: clockMoved };
	switch (act.kind) {
		case "start":
			return apiRequest("put", ofClock, { ...asked, body: { now: act.now } });
		case "advance":
			return apiRequest("post", `${ofClock}/advance`, { ...asked, body: act.step });
		case "stop":
			return apiRequest("delete", ofClock, asked);
	}
}

async function refreshCustomer(queries: QueryClient, customerId: string): Promise<void> {
	await queries.invalidateQueries({
		predicate: ({ queryKey: [, kind, id] }) => kind === "customers" || (kind === "customer" && id === customerId),
	});
}
