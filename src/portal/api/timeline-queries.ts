import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
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
import { authorizedCall } from "./authorized-call.ts";
import { customerPath, type SubscriptionKey, subscriptionPath } from "./queries.ts";

/** What was, what is planned and what comes by itself, played forward and priced. */
export const timelineQuery = (language: Language, key: SubscriptionKey) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "timeline", key.subscriptionId],
		queryFn: ({ signal }) => authorizedCall({ path: timelinePath(key), answer: timeline, language, signal }),
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
			const path = `${timelinePath(key)}/preview`;
			return authorizedCall({ path, method: "POST", body: planned, answer: timelineEntry, language, signal });
		},
		gcTime: 0,
		placeholderData: (previous, query) => (query?.queryKey[4] === key.subscriptionId ? previous : undefined),
	});

/** What time it is for the customer. */
export const clockQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "clock"],
		queryFn: ({ signal }) => authorizedCall({ path: clockPath(customerId), answer: customerClock, language, signal }),
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
	return useMutation({
		mutationFn: (editing: TimelineEditing) =>
			authorizedCall({ ...editCall(timelinePath(key), editing), answer: timelineEdit, language }),
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
	return useMutation({
		mutationFn: (act: ClockAct) => moveClock(language, customerId, act),
		onSettled: () => refreshCustomer(queries, customerId),
	});
}

/** One call carries out only so much; the way is gone on until the clock stands where it was to be. */
async function moveClock(language: Language, customerId: string, act: ClockAct): Promise<ClockMovedView> {
	const move = (next: ClockAct) =>
		authorizedCall({ ...clockCall(clockPath(customerId), next), answer: clockMoved, language });
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

function editCall(path: string, editing: TimelineEditing) {
	switch (editing.kind) {
		case "add":
			return { path, method: "POST", body: { dueAt: editing.dueAt, request: editing.request } } as const;
		case "move":
			return { path: entryPath(path, editing), method: "PATCH", body: { dueAt: editing.dueAt } } as const;
		case "cancel":
			return { path: entryPath(path, editing), method: "DELETE" } as const;
		case "decide":
			return {
				path: `${entryPath(path, editing)}/decision`,
				method: "POST",
				body: { choice: editing.choice },
			} as const;
		case "order":
			return { path: `${path}/order`, method: "POST", body: { ids: editing.ids } } as const;
	}
}

function clockCall(path: string, act: ClockAct) {
	switch (act.kind) {
		case "start":
			return { path, method: "PUT", body: { now: act.now } } as const;
		case "advance":
			return { path: `${path}/advance`, method: "POST", body: act.step } as const;
		case "stop":
			return { path, method: "DELETE" } as const;
	}
}

async function refreshCustomer(queries: QueryClient, customerId: string): Promise<void> {
	await queries.invalidateQueries({
		predicate: ({ queryKey: [, kind, id] }) => kind === "customers" || (kind === "customer" && id === customerId),
	});
}

function timelinePath(key: SubscriptionKey): string {
	return `${subscriptionPath(key)}/timeline`;
}

function entryPath(path: string, { entryId }: { readonly entryId: string }): string {
	return `${path}/${encodeURIComponent(entryId)}`;
}

function clockPath(customerId: string): string {
	return `${customerPath(customerId)}/clock`;
}
