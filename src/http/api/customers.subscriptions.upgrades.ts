import { isAllowed } from "../../domain/access/permissions.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import { formatMessage } from "../../messages/messages.ts";
import { type NotFound, overviewUpgrades, previewUpgrade } from "../../use-cases/preview-upgrade.ts";
import { mayMoveLicenses } from "../../use-cases/read-customer.ts";
import { catchUp } from "../../use-cases/timeline/catch-up.ts";
import { upgradeSubscription } from "../../use-cases/upgrade-subscription.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { upgradePreview, upgradeRequest, upgradeResult, upgradeTargets } from "../../wire/api/upgrade.ts";
import { toRememberedAnswer } from "../answer.ts";
import { readUpgradeChoice, viewConsequences, viewRefusals, viewTarget } from "../convert/upgrade-views.ts";
import { viewOffer, viewSubscription } from "../convert/views.ts";
import { describeForbidden, notFoundProblem, problem } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { readCustomerId, readSubscriptionKey } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const url = "/api/v1/customers/:customerId/subscriptions/:subscriptionId/upgrades";

/** `GET …/upgrades`: every documented path, open or closed, with all refusals and what it does to services. */
export const listUpgradesRoute = route({
	api: "seatlift",
	method: "GET",
	url,
	summary: "List every upgrade path with its reasons and remedies",
	operation: "viewSubscriptions",
	credentials: "either",
	responses: { 200: upgradeTargets, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		await catchUp(surroundings, readCustomerId(context));
		const found = await overviewUpgrades(surroundings, { ...readSubscriptionKey(context), caller });
		if (found.kind !== "targets") return notFound(locale, found);
		const words = toWords(context);
		return {
			status: 200,
			body: {
				source: viewSubscription(found.source, words),
				targets: found.targets.map((target) => viewTarget(target, words)),
			},
		};
	},
});

/** `POST …/upgrades/preview`: the plan that the action would write; nothing is written. */
export const previewUpgradeRoute = route({
	api: "seatlift",
	method: "POST",
	url: `${url}/preview`,
	summary: "Preview an upgrade: seats, services, affected users",
	operation: "viewSubscriptions",
	credentials: "either",
	body: upgradeRequest,
	responses: { 200: upgradePreview, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale, body } = context;
		await catchUp(surroundings, readCustomerId(context));
		const found = await previewUpgrade(
			surroundings,
			{ ...readSubscriptionKey(context), caller },
			readUpgradeChoice(body),
		);
		if (found.kind !== "preview") return notFound(locale, found);
		const words = toWords(context);
		const { planned } = found;
		const target = findOffer(surroundings.catalog, body.targetOfferId);
		return {
			status: 200,
			body: {
				mayUpgrade: planned.kind === "planned",
				refusals: planned.kind === "refused" ? viewRefusals(planned.refusals, words) : [],
				source: viewSubscription(found.source, words),
				...(target === undefined ? {} : { target: viewOffer(target, words) }),
				...(planned.kind === "planned"
					? { consequences: viewConsequences(planned.plan, words, withholdPeople(context)) }
					: {}),
			},
		};
	},
});

/** `POST …/upgrades`: writes the plan; a refusal is a 409 with every reason. */
export const upgradeSubscriptionRoute = route({
	api: "seatlift",
	method: "POST",
	url,
	summary: "Upgrade a subscription",
	operation: "upgradeSubscription",
	credentials: "either",
	body: upgradeRequest,
	responses: { 201: upgradeResult, 400: problemSchema, 404: problemSchema, 409: problemSchema },
	async handle(context) {
		const { surroundings, origin, locale, body } = context;
		const words = toWords(context);
		return await upgradeSubscription(surroundings, {
			key: readSubscriptionKey(context),
			origin,
			choice: readUpgradeChoice(body),
			toAnswer(outcome) {
				if (outcome.kind === "refused") {
					const refusals = viewRefusals(outcome.refusals, words);
					return toRememberedAnswer(problem(locale, { status: 409, code: "refused", refusals }));
				}
				if (outcome.kind !== "upgraded") return toRememberedAnswer(notFound(locale, outcome));
				const { plan, transfer } = outcome;
				return toRememberedAnswer({
					status: 201,
					body: {
						sourceSubscriptionId: plan.sourceBefore.id,
						targetSubscriptionId: plan.target.id,
						orderId: plan.order.id,
						target: viewOffer(getOffer(surroundings.catalog, plan.target.offerId), words),
						consequences: viewConsequences(plan, words, withholdPeople(context)),
						...(transfer === undefined ? {} : { transfer: { id: transfer.id, state: transfer.state } }),
					},
				});
			},
		});
	},
});

/** Names are for those who may see users, and for people; the reason goes out instead of the list. */
function withholdPeople({ caller, surroundings, locale }: Pick<RouteContext, "caller" | "surroundings" | "locale">) {
	if (!isAllowed(caller, "viewUsers")) return describeForbidden(locale.language, "viewUsers");
	return mayMoveLicenses(surroundings, caller) ? undefined : formatMessage(locale.language, "errors.userRequired");
}

function toWords({ surroundings, locale }: Pick<RouteContext, "surroundings" | "locale">) {
	return { catalog: surroundings.catalog, language: locale.language };
}

function notFound(locale: Locale, { kind }: NotFound) {
	return notFoundProblem(locale, kind === "customerNotFound" ? "Customer" : "Subscription");
}
