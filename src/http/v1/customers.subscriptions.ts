import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Operation } from "../../domain/access/permissions.ts";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import type { ChangedField, SubscriptionChanges } from "../../domain/subscriptions/subscription-update.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { RememberedAnswer } from "../../use-cases/answer-once.ts";
import { listSubscriptions, recallSubscriptions } from "../../use-cases/list-subscriptions.ts";
import { type UpdateOutcome, updateSubscription } from "../../use-cases/update-subscription.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import {
	type SubscriptionPatch,
	subscription,
	subscriptionCollection,
	subscriptionPatch,
} from "../../wire/subscription.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { pageShape, toIndexPage } from "../convert/index-page.ts";
import { fromNextTerm } from "../convert/next-term-request.ts";
import { readEtag, toCollection, toEtag } from "../convert/resource.ts";
import { toWireSubscription } from "../convert/subscription.ts";
import { toSubscriptionError } from "../convert/subscription-error.ts";
import { notFoundError, partnerCenterErrors, serviceError, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { readSubscriptionKey } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const listQuery = z.object({
	order_id: z.string().max(100).optional(),
	mpn_id: z.string().max(100).optional(),
	...pageShape,
});

/** `GET …/subscriptions[?order_id=|mpn_id=]`: what the partner sold to the customer. */
export const listSubscriptionsRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/subscriptions",
	summary: "List a customer's subscriptions",
	operation: "viewSubscriptions",
	credentials: "either",
	query: listQuery,
	responses: { 200: subscriptionCollection, 404: errorSchema },
	async handle({ surroundings, caller, params, query, locale }) {
		const customerId = toId<CustomerId>(params.customerId ?? "");
		const asked = `${locale.tag} ${JSON.stringify(query)}`;
		const answers = rememberedLists(surroundings.database);
		const key = { partnerId: caller.partnerId, customerId };
		const found = await recallSubscriptions(surroundings, key, (mark, now) => {
			const known = answers.get(`${asked} ${mark}`);
			return known === undefined || !isValidAt(known, now) ? undefined : known.answer;
		});
		if (found === undefined) return notFoundError("Customer", `TenantId - ${customerId}`);
		if (found.kind === "known") return found.known;
		const { customer, subscriptions, outlooks, mark, valid } = found;
		const items = subscriptions
			.filter((one) => query.order_id === undefined || one.orderId === query.order_id.toLowerCase())
			.filter((one) => query.mpn_id === undefined || one.partnerIdOnRecord === query.mpn_id);
		// Only the list of one reseller has pages; `offset` and `size` of the others count for nothing, as in the original.
		const part = query.mpn_id === undefined ? {} : { size: query.size, offset: query.offset };
		const page = { path: `/customers/${customerId}/subscriptions${toSearch(query)}`, ...part };
		const body = toIndexPage(items, page, (one) => {
			const outlook = outlooks.get(one.id);
			return toWireSubscription(one, { catalog: surroundings.catalog, customer, locale, outlook });
		});
		const answer = toRememberedAnswer({ status: 200, body });
		answers.set(`${asked} ${mark}`, { answer, valid });
		return answer;
	},
});

/** The query as the list's link to itself repeats it. */
function toSearch({ order_id, mpn_id }: z.infer<typeof listQuery>): string {
	const search = new URLSearchParams({
		...(order_id === undefined ? {} : { order_id }),
		...(mpn_id === undefined ? {} : { mpn_id }),
	});
	return search.size === 0 ? "" : `?${search}`;
}

/** A list as it was sent, and between which moments time changes nothing in it; never where nothing is said. */
interface SentList {
	readonly answer: RememberedAnswer;
	readonly valid: { readonly from: Instant; readonly until: Instant } | undefined;
}

function isValidAt({ valid }: SentList, now: Instant): boolean {
	return valid === undefined || (valid.from <= now && now < valid.until);
}

const listsByDatabase = new WeakMap<object, LRUCache<string, SentList>>();
/** Characters, for each database. */
const mostRemembered = 64 * 1024 * 1024;

/** Lists as they were sent, by what is in them: whoever asks again has not to wait for the same text to be made again. */
function rememberedLists(database: object): LRUCache<string, SentList> {
	const known = listsByDatabase.get(database);
	if (known !== undefined) return known;
	const lists = new LRUCache<string, SentList>({
		maxSize: mostRemembered,
		sizeCalculation: ({ answer }, key) => answer.body.length + key.length,
	});
	listsByDatabase.set(database, lists);
	return lists;
}

/** `GET …/subscriptions/{subscriptionId}`. */
export const getSubscriptionRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/subscriptions/:subscriptionId",
	summary: "Get a subscription",
	operation: "viewSubscriptions",
	credentials: "either",
	responses: { 200: subscription, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const { customerId, subscriptionId } = readSubscriptionKey(context);
		const found = await listSubscriptions(surroundings, caller, customerId);
		const one = found?.subscriptions.find(({ id }) => id === subscriptionId);
		if (found === undefined || one === undefined) return subscriptionNotFound(customerId, subscriptionId);
		const { customer, outlooks } = found;
		const words = { catalog: surroundings.catalog, customer, locale, outlook: outlooks.get(one.id) };
		return { status: 200, body: toWireSubscription(one, words) };
	},
});

/** `GET …/{subscriptionId}/addons`: empty when there are none, as the service does and its documents do not say. */
export const listSubscriptionAddOnsRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/subscriptions/:subscriptionId/addons",
	summary: "List a subscription's add-ons",
	operation: "viewSubscriptions",
	credentials: "either",
	responses: { 200: subscriptionCollection, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const { customerId, subscriptionId } = readSubscriptionKey(context);
		const found = await listSubscriptions(surroundings, caller, customerId);
		if (found === undefined || !found.subscriptions.some(({ id }) => id === subscriptionId)) {
			return subscriptionNotFound(customerId, subscriptionId);
		}
		const { customer, outlooks } = found;
		const words = { catalog: surroundings.catalog, customer, locale };
		const items = found.subscriptions
			.filter((one) => one.parentSubscriptionId === subscriptionId)
			.map((one) => toWireSubscription(one, { ...words, outlook: outlooks.get(one.id) }));
		return {
			status: 200,
			body: toCollection(items, `/customers/${customerId}/subscriptions/${subscriptionId}/addons`),
		};
	},
});

/** `If-Match: *` takes whatever there is (RFC 9110 §13.1.1). */
const anyVersion = "*";

/** `PATCH …/{subscriptionId}`: the full object with changes; the answer carries the old etag, as the original's does. */
export const updateSubscriptionRoute = route({
	api: "partnerCenter",
	method: "PATCH",
	url: "/v1/customers/:customerId/subscriptions/:subscriptionId",
	summary: "Change quantity, status, name or renewal",
	operation: "viewSubscriptions",
	credentials: "either",
	body: subscriptionPatch,
	responses: { 200: subscription, 400: errorSchema, 404: errorSchema, 409: errorSchema },
	async handle(context) {
		const { surroundings, origin, body, headers, locale } = context;
		const key = readSubscriptionKey(context);
		if (isUnknownRhythm(body)) return refuseRhythm(locale);
		const next = fromNextTerm(body.scheduledNextTermInstructions, surroundings.catalog);
		if (next.kind === "unusable") return partnerCenterErrors.invalidInput(locale, [unusable(next.path)]);
		return await updateSubscription(surroundings, {
			key,
			origin,
			changes: toChanges(body),
			nextTerm: next.wish,
			operationFor: (field, changed) => toOperation(field, changed, body),
			isCurrent: (version) =>
				[body.attributes?.etag, headers["if-match"]]
					.filter((sent) => typeof sent === "string")
					.map(readEtag)
					.every((sent) => sent === anyVersion || sent === toEtag(key.subscriptionId, version)),
			toAnswer: (outcome) => toRememberedAnswer(toAnswer(outcome, context)),
		});
	},
});

/** Minimal bodies: an absent `autoRenewEnabled` is read as `false`, as documented of the original; the rest stays. */
function toChanges(body: SubscriptionPatch): SubscriptionChanges {
	const { quantity, status, friendlyName, partnerId, billingCycle } = body;
	return {
		...(quantity === undefined ? {} : { quantity }),
		...(status === undefined || status === "none" ? {} : { status }),
		...(friendlyName === undefined ? {} : { friendlyName }),
		autoRenew: body.autoRenewEnabled ?? false,
		...(partnerId === undefined || partnerId === "" ? {} : { partnerIdOnRecord: partnerId }),
		...(billingCycle === "monthly" || billingCycle === "annual" || billingCycle === "none" ? { billingCycle } : {}),
	};
}

/** Rhythms of the enum in which nothing of the catalog is billed. */
function isUnknownRhythm({ billingCycle }: SubscriptionPatch): boolean {
	return billingCycle === "one_time" || billingCycle === "triennial" || billingCycle === "biennial";
}

function refuseRhythm({ language }: Locale): Answer {
	return serviceError(400, { code: 2054, description: formatMessage(language, "errors.billingCycleOnOrder") });
}

/** Seats and subscriptions are different rights; what ends by being left out goes with seats that really change. */
function toOperation(field: ChangedField, changed: readonly ChangedField[], body: SubscriptionPatch): Operation {
	if (field === "quantity") return "changeSeats";
	const leftOut: readonly ChangedField[] = [
		...(body.autoRenewEnabled === undefined ? (["autoRenew"] as const) : []),
		...(body.scheduledNextTermInstructions === undefined ? (["nextCommittedUntil"] as const) : []),
	];
	const besideSeats = leftOut.includes(field) && changed.every((one) => one === "quantity" || leftOut.includes(one));
	return besideSeats && changed.includes("quantity") ? "changeSeats" : "manageSubscription";
}

function toAnswer(outcome: UpdateOutcome, { surroundings, locale, params }: RouteContext): Answer {
	const { language } = locale;
	switch (outcome.kind) {
		case "customerNotFound":
		case "subscriptionNotFound":
			return subscriptionNotFound(params.customerId ?? "", params.subscriptionId ?? "");
		case "forbidden":
			return partnerCenterErrors.forbidden(locale, outcome.operation);
		case "stale":
			return serviceError(400, { code: 2055, description: formatMessage(language, "errors.stale") });
		case "refused":
			return toSubscriptionError(outcome.refusals, surroundings.catalog, language);
		case "updated": {
			const { customer, plan, outlook } = outcome;
			const conversion = { catalog: surroundings.catalog, customer, locale, outlook };
			return { status: 200, body: toWireSubscription(plan.after, conversion, plan.before.version) };
		}
	}
}

function subscriptionNotFound(customerId: string, subscriptionId: string): Answer {
	return notFoundError("Subscription", `TenantId - ${customerId}, SubscriptionId - ${subscriptionId}`);
}
