import { toId } from "../../domain/basics/ids.ts";
import type { ScheduledChangeId } from "../../domain/timeline/scheduled-change.ts";
import { type EditOutcome, editTimeline, type TimelineEdit } from "../../use-cases/timeline/edit-timeline.ts";
import { previewEntry } from "../../use-cases/timeline/preview-entry.ts";
import { readTimeline } from "../../use-cases/timeline/read-timeline.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import {
	timelineAddition,
	timelineDecision,
	timelineEdit,
	timelineEntry,
	timelineMove,
	timelineOrder,
	timeline as timelineSchema,
} from "../../wire/api/timeline.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { readWireDate } from "../convert/read-wire-date.ts";
import { readEtag, toEtag } from "../convert/resource.ts";
import { viewEntry, viewForecastEntry, viewTimeline } from "../convert/timeline.ts";
import { describeTimelineRefusal } from "../convert/timeline-refusal.ts";
import { fromTimelineRequest } from "../convert/timeline-request.ts";
import { notFoundProblem, problem, seatliftErrors, unusable } from "../errors.ts";
import { readSubscriptionKey } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const url = "/api/v1/customers/:customerId/subscriptions/:subscriptionId/timeline";
const refusals = { 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema } as const;
const responses = { 200: timelineEdit, ...refusals } as const;

/** `GET …/timeline`: the past, the entries with what each will be like, and what comes by itself. */
export const readTimelineRoute = route({
	api: "seatlift",
	method: "GET",
	url,
	summary: "Read a subscription's timeline, played forward and priced",
	operation: "viewCharges",
	credentials: "either",
	responses: { 200: timelineSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const found = await readTimeline(surroundings, { ...readSubscriptionKey(context), caller });
		if (found.kind !== "timeline")
			return notFoundProblem(locale, found.kind === "customerNotFound" ? "Customer" : "Subscription");
		return { status: 200, body: viewTimeline(found, toWords(context)) };
	},
});

/** `POST …/timeline`: plans a change for a moment to come; the right to do it now is the right to plan it. */
export const addTimelineEntryRoute = route({
	api: "seatlift",
	method: "POST",
	url,
	summary: "Plan a change of a subscription for a date",
	operation: "viewCharges",
	credentials: "either",
	body: timelineAddition,
	responses: { 201: timelineEdit, ...refusals },
	async handle(context) {
		const { body } = context;
		const dueAt = readWireDate(body.dueAt);
		if (dueAt === undefined) return wrongDate(context);
		const request = fromTimelineRequest(body.request, readSubscriptionKey(context).subscriptionId);
		return await edit(context, { kind: "add", request, dueAt });
	},
});

/** `POST …/timeline/preview`: what planning it would show; nothing is written. */
export const previewTimelineEntryRoute = route({
	api: "seatlift",
	method: "POST",
	url: `${url}/preview`,
	summary: "Show what a planned change would do and cost, before it is planned",
	operation: "viewCharges",
	credentials: "either",
	body: timelineAddition,
	responses: { 200: timelineEntry, ...refusals },
	async handle(context) {
		const { surroundings, origin, body } = context;
		const dueAt = readWireDate(body.dueAt);
		if (dueAt === undefined) return wrongDate(context);
		const key = readSubscriptionKey(context);
		const request = fromTimelineRequest(body.request, key.subscriptionId);
		const outcome = await previewEntry(surroundings, { key, origin, request, dueAt });
		if (outcome.kind !== "previewed") return toRefusal(context, outcome);
		return { status: 200, body: viewForecastEntry(outcome.entry, toWords(context)) };
	},
});

/** `PATCH …/timeline/{entryId}`: another moment, another request, or both. */
export const moveTimelineEntryRoute = route({
	api: "seatlift",
	method: "PATCH",
	url: `${url}/:entryId`,
	summary: "Move or change an entry of the timeline",
	operation: "viewCharges",
	credentials: "either",
	body: timelineMove,
	responses: { ...responses, 412: problemSchema },
	async handle(context) {
		const { body } = context;
		const dueAt = body.dueAt === undefined ? undefined : readWireDate(body.dueAt);
		if (body.dueAt !== undefined && dueAt === undefined) return wrongDate(context);
		return await edit(context, {
			...{ kind: "move", entryId: readEntryId(context) },
			...(dueAt === undefined ? {} : { dueAt }),
			...(body.request === undefined
				? {}
				: { request: fromTimelineRequest(body.request, readSubscriptionKey(context).subscriptionId) }),
		});
	},
});

/** `DELETE …/timeline/{entryId}`: cancels it; it stays in the list as canceled. */
export const cancelTimelineEntryRoute = route({
	api: "seatlift",
	method: "DELETE",
	url: `${url}/:entryId`,
	summary: "Cancel an entry of the timeline",
	operation: "viewCharges",
	credentials: "either",
	responses: { ...responses, 412: problemSchema },
	handle: (context) => edit(context, { kind: "cancel", entryId: readEntryId(context) }),
});

/** `POST …/timeline/{entryId}/decision`: keep, merge or drop what an edit in between has made doubtful. */
export const decideTimelineEntryRoute = route({
	api: "seatlift",
	method: "POST",
	url: `${url}/:entryId/decision`,
	summary: "Decide what becomes of an entry after an edit",
	operation: "viewCharges",
	credentials: "either",
	body: timelineDecision,
	responses: { ...responses, 412: problemSchema },
	handle: (context) => edit(context, { kind: "decide", entryId: readEntryId(context), choice: context.body.choice }),
});

/** `POST …/timeline/order`: the moments stay, and the open entries take them in the order given. */
export const orderTimelineEntriesRoute = route({
	api: "seatlift",
	method: "POST",
	url: `${url}/order`,
	summary: "Put the open entries of the timeline into another order",
	operation: "viewCharges",
	credentials: "either",
	body: timelineOrder,
	responses,
	handle: (context) => edit(context, { kind: "order", ids: context.body.ids.map((id) => toId<ScheduledChangeId>(id)) }),
});

function edit(context: RouteContext, wanted: TimelineEdit) {
	const { surroundings, origin, headers } = context;
	const sent = headers["if-match"];
	const etag = typeof sent === "string" ? readEtag(sent) : undefined;
	return editTimeline(surroundings, {
		key: readSubscriptionKey(context),
		origin,
		edit: wanted,
		...(etag === undefined || etag === "*" ? {} : { isCurrent: ({ id, version }) => toEtag(id, version) === etag }),
		toAnswer: (outcome) => toRememberedAnswer(toAnswer(context, wanted, outcome)),
	});
}

function toAnswer(context: RouteContext, wanted: TimelineEdit, outcome: EditOutcome): Answer {
	if (outcome.kind !== "edited") return toRefusal(context, outcome);
	const { entry, others } = outcome;
	const words = toWords(context);
	const viewed = others.map((one) => viewEntry(one, words));
	if (entry === undefined) return { status: 200, body: { others: viewed } };
	return {
		status: wanted.kind === "add" ? 201 : 200,
		headers: { etag: `"${toEtag(entry.id, entry.version)}"` },
		body: { entry: viewEntry(entry, words), others: viewed },
	};
}

function toRefusal(
	{ locale }: Pick<RouteContext, "locale">,
	outcome: Exclude<EditOutcome, { readonly kind: "edited" }>,
): Answer {
	switch (outcome.kind) {
		case "customerNotFound":
			return notFoundProblem(locale, "Customer");
		case "subscriptionNotFound":
			return notFoundProblem(locale, "Subscription");
		case "entryNotFound":
			return problem(locale, { status: 404, code: "notFound", detail: "timeline.notFound.entry" });
		case "forbidden":
			return seatliftErrors.forbidden(locale, outcome.operation);
		case "refused": {
			const refusals = outcome.refusals.map((one) => describeTimelineRefusal(one, locale.language));
			const isStale = outcome.refusals.some(({ code }) => code === "staleEntry");
			return problem(locale, { status: isStale ? 412 : 409, code: "refused", refusals });
		}
	}
}

function wrongDate({ locale }: Pick<RouteContext, "locale">): Answer {
	return seatliftErrors.invalidInput(locale, [unusable(["dueAt"])]);
}

function readEntryId({ params }: Pick<RouteContext, "params">): ScheduledChangeId {
	return toId(params.entryId ?? "");
}

function toWords({ surroundings, locale }: Pick<RouteContext, "surroundings" | "locale">) {
	return { catalog: surroundings.catalog, language: locale.language };
}
