import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { UpgradeChoice } from "../../domain/upgrades/upgrade-plan.ts";
import type { UpgradeRefusal } from "../../domain/upgrades/upgrade-refusal.ts";
import { listUpgrades } from "../../use-cases/preview-upgrade.ts";
import { catchUp } from "../../use-cases/timeline/catch-up.ts";
import { type UpgradeOutcome, upgradeSubscription } from "../../use-cases/upgrade-subscription.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { upgradeCollection, upgradeRequest, upgradeResult } from "../../wire/upgrade.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toCollection } from "../convert/resource.ts";
import { toWireUpgradeResult, toWireUpgrades } from "../convert/upgrade.ts";
import { describeUpgradeRefusal } from "../convert/upgrade-refusal.ts";
import { notFoundError, partnerCenterErrors, serviceError, unusable } from "../errors.ts";
import { readCustomerId, readSubscriptionKey } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

/** `GET …/upgrades`: every target in force, twice, with all its errors. No path is an empty list, not an error. */
export const listUpgradesRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/subscriptions/:subscriptionId/upgrades",
	summary: "List the upgrades of a subscription",
	operation: "viewSubscriptions",
	credentials: "either",
	responses: { 200: upgradeCollection, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		await catchUp(surroundings, readCustomerId(context));
		const found = await listUpgrades(surroundings, { ...readSubscriptionKey(context), caller });
		if (found.kind !== "targets") return notFound(context);
		const { catalog } = surroundings;
		const conversion = { catalog, customer: found.customer, locale, now: surroundings.now() };
		return { status: 200, body: toCollection(toWireUpgrades(found.targets, conversion)) };
	},
});

/**
 * `POST …/upgrades` on the source's id, whatever the documents print: 200 also when the rules refuse, with the reasons
 * in `upgradeErrors` and nothing changed.
 */
export const upgradeSubscriptionRoute = route({
	api: "partnerCenter",
	method: "POST",
	url: "/v1/customers/:customerId/subscriptions/:subscriptionId/upgrades",
	summary: "Upgrade a subscription",
	operation: "upgradeSubscription",
	credentials: "either",
	body: upgradeRequest,
	responses: { 200: upgradeResult, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const { surroundings, origin, body, wire, locale } = context;
		const { upgradeType, quantity, targetOffer } = body;
		if (upgradeType === "none") return refuseType(context);
		const key = readSubscriptionKey(context);
		const choice: UpgradeChoice = {
			targetOfferId: targetOffer.id,
			licenseTransfer: upgradeType === "upgrade_with_license_transfer",
			...(quantity === undefined || quantity === 0 ? {} : { quantity }),
		};
		return await upgradeSubscription(surroundings, {
			key,
			origin,
			choice,
			toAnswer(outcome) {
				if (outcome.kind !== "refused" && outcome.kind !== "upgraded") return toRememberedAnswer(notFound(context));
				const { catalog } = surroundings;
				// A legacy upgrade takes the whole subscription: another number of seats is wrong input, not a business reason.
				const wrongQuantity =
					outcome.kind === "refused" && choice.quantity !== undefined && choice.quantity !== outcome.source.quantity
						? outcome.refusals.find(({ code }) => code === "quantityBelowSource" || code === "quantityOutsideLimits")
						: undefined;
				if (wrongQuantity !== undefined) return toRememberedAnswer(refuseQuantity(wrongQuantity, catalog, locale));
				const conversion = { catalog, customer: outcome.customer, locale, now: surroundings.now() };
				const asNumber = wire.upgradeResultType === "number";
				const result = toWireUpgradeResult(outcome, {
					conversion,
					sourceId: key.subscriptionId,
					upgradeType,
					asNumber,
				});
				return toRememberedAnswer({ status: 200, body: result, headers: toMonitor(outcome) });
			},
		});
	},
});

/** The original's answer has no word for licenses that are still on their way; a link tells where to look (RFC 5989). */
function toMonitor(outcome: UpgradeOutcome): Readonly<Record<string, string>> {
	if (outcome.kind !== "upgraded" || outcome.transfer?.state !== "running") return {};
	const { customerId, id } = outcome.transfer;
	return { link: `</api/v1/customers/${customerId}/transfers/${id}>; rel="monitor"` };
}

function notFound({ params }: Pick<RouteContext, "params">) {
	return notFoundError("Subscription", `TenantId - ${params.customerId}, SubscriptionId - ${params.subscriptionId}`);
}

function refuseType({ locale }: Pick<RouteContext, "locale">) {
	return partnerCenterErrors.invalidInput(locale, [unusable(["upgradeType"])]);
}

function refuseQuantity(refusal: UpgradeRefusal, catalog: Catalog, { language }: RouteContext["locale"]) {
	const { code, reason, remedy } = describeUpgradeRefusal(refusal, { catalog, language });
	return serviceError(400, { code: 2002, description: `${reason} ${remedy}`, data: [code] });
}
