import { type ConversionOutcome, convertSubscription, listConversions } from "../../use-cases/convert-subscription.ts";
import {
	type ConversionResult,
	conversionCollection,
	conversionRequest,
	conversionResult,
} from "../../wire/conversion.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { toRememberedAnswer } from "../answer.ts";
import { viewChangeRefusals } from "../convert/change-refusal.ts";
import { toWireConversion } from "../convert/conversion.ts";
import { toCollection } from "../convert/resource.ts";
import { notFoundError, partnerCenterErrors, unusable } from "../errors.ts";
import { readSubscriptionKey } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const url = "/v1/customers/:customerId/subscriptions/:subscriptionId/conversions";

/** `GET …/conversions`: what a trial can become, in every rhythm that is sold; empty for what is no trial. */
export const listConversionsRoute = route({
	api: "partnerCenter",
	method: "GET",
	url,
	summary: "List what a trial can be converted to",
	operation: "viewSubscriptions",
	credentials: "user",
	responses: { 200: conversionCollection, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller } = context;
		const found = await listConversions(surroundings, { ...readSubscriptionKey(context), caller });
		if (found.kind !== "targets") return notFound(context);
		const items = found.targets.map((target) => toWireConversion(found.subscription, target));
		return { status: 200, body: toCollection(items) };
	},
});

/** `POST …/conversions`: 200 also when the rules refuse, with the reason in `error` and nothing changed. */
export const convertSubscriptionRoute = route({
	api: "partnerCenter",
	method: "POST",
	url,
	summary: "Convert a trial to a paid subscription",
	operation: "manageSubscription",
	credentials: "user",
	body: conversionRequest,
	responses: { 200: conversionResult, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const { targetOfferId, quantity, billingCycle } = body;
		if (billingCycle !== undefined && billingCycle !== "monthly" && billingCycle !== "annual")
			return partnerCenterErrors.invalidInput(locale, [unusable(["billingCycle"])]);
		const key = readSubscriptionKey(context);
		return await convertSubscription(surroundings, {
			key,
			origin,
			choice: {
				targetOfferId,
				...(quantity === undefined || quantity === 0 ? {} : { quantity }),
				...(billingCycle === undefined ? {} : { billingCycle }),
			},
			toAnswer(outcome) {
				if (outcome.kind !== "refused" && outcome.kind !== "converted") return toRememberedAnswer(notFound(context));
				return toRememberedAnswer({ status: 200, body: toResult(outcome, { key, targetOfferId, context }) });
			},
		});
	},
});

function toResult(
	outcome: Extract<ConversionOutcome, { kind: "refused" | "converted" }>,
	{
		key,
		targetOfferId,
		context: { surroundings, locale },
	}: {
		readonly key: ReturnType<typeof readSubscriptionKey>;
		readonly targetOfferId: string;
		readonly context: Pick<RouteContext, "surroundings" | "locale">;
	},
): ConversionResult {
	const attributes = { objectType: "ConversionResult" };
	const subscriptionId = key.subscriptionId;
	if (outcome.kind === "converted") {
		const { before, after } = outcome;
		const offers = { offerId: before.offerId.toUpperCase(), targetOfferId: after.offerId.toUpperCase() };
		return { subscriptionId, ...offers, attributes };
	}
	const words = { catalog: surroundings.catalog, language: locale.language };
	const reasons = viewChangeRefusals(outcome, words, "conversion");
	const isUnknown = outcome.of === "conversion" && outcome.refusals.some(({ code }) => code === "noConversion");
	return {
		subscriptionId,
		offerId: outcome.before.offerId.toUpperCase(),
		targetOfferId: targetOfferId.toUpperCase(),
		error: {
			code: isUnknown ? 1 : 0,
			description: reasons.map(({ reason, remedy }) => `${reason} ${remedy}`).join(" "),
			attributes: { objectType: "ConversionError" },
		},
		attributes,
	};
}

function notFound({ params }: Pick<RouteContext, "params">) {
	return notFoundError("Subscription", `TenantId - ${params.customerId}, SubscriptionId - ${params.subscriptionId}`);
}
