import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import type { QuoteRequest } from "../../api/money-queries.ts";
import type { TextKey } from "../../language/text.ts";

/** Something that can be done with a subscription besides upgrading it and changing its seats. */
export interface SubscriptionAction {
	readonly title: TextKey;
	readonly question: TextKey;
	readonly explanation?: TextKey;
	readonly request: QuoteRequest;
	/** Why it cannot be done as things stand. */
	readonly obstacle?: TextKey;
}

/** What the menu of a subscription offers, possible or not; the server judges what is asked for. */
export function listActions(subscription: SubscriptionSummary): readonly SubscriptionAction[] {
	const { status, upgraded, billingCycle, isTrial, isAddOn } = subscription;
	const active = status === "active";
	const onlyActive = active ? {} : { obstacle: "manage.notActive" as const };
	return [
		status === "suspended" ? reactivation(upgraded) : { ...suspension(subscription), ...onlyActive },
		{ ...renewal(subscription), ...onlyActive },
		...(isTrial ? [] : [{ ...agreePrice, ...onlyActive }]),
		...(billingCycle === "monthly" && !isTrial && !isAddOn ? [{ ...toAnnual, ...onlyActive }] : []),
		...(isTrial ? [{ ...fromTrial, ...onlyActive }] : []),
		...cancellations(subscription),
	];
}

function suspension({ regime }: SubscriptionSummary): SubscriptionAction {
	return {
		title: "manage.suspend",
		question: "manage.suspend.title",
		explanation: `manage.suspend.${regime}`,
		request: { kind: "suspension" },
	};
}

function reactivation(upgraded: boolean): SubscriptionAction {
	return {
		title: "manage.reactivate",
		question: "manage.reactivate.title",
		request: { kind: "reactivation" },
		...(upgraded ? { obstacle: "manage.upgraded" } : {}),
	};
}

function renewal({ autoRenew }: SubscriptionSummary): SubscriptionAction {
	const title = autoRenew ? "manage.renewOff" : "manage.renewOn";
	return { title, question: `${title}.title`, request: { kind: "autoRenew", on: !autoRenew } };
}

/** Today's price for the next term, whatever becomes of price lists and books until then. */
const agreePrice: SubscriptionAction = {
	title: "manage.agreePrice",
	question: "manage.agreePrice.title",
	explanation: "manage.agreePrice.explanation",
	request: { kind: "renewal" },
};

/**
 * Canceling for good: new commerce at once, legacy once it is suspended. The source of an upgrade stays as the way back, and
 * what runs out by itself is not canceled.
 */
function cancellations({ regime, status, upgraded }: SubscriptionSummary): readonly SubscriptionAction[] {
	if ((status !== "active" && status !== "suspended") || upgraded) return [];
	const waits = status === "active" && regime === "legacy";
	return [
		{
			title: "manage.cancel",
			question: "manage.cancel.title",
			explanation: `manage.cancel.${regime}`,
			request: { kind: "cancellation" },
			...(waits ? { obstacle: "manage.cancel.suspendFirst" } : {}),
		},
	];
}

const toAnnual: SubscriptionAction = {
	title: "manage.toAnnual",
	question: "manage.toAnnual.title",
	request: { kind: "conversion", body: { billingCycle: "annual" } },
};

const fromTrial: SubscriptionAction = {
	title: "manage.fromTrial",
	question: "manage.fromTrial.title",
	request: { kind: "conversion", body: { billingCycle: "monthly" } },
};
