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
		...(billingCycle === "monthly" && !isTrial && !isAddOn ? [{ ...toAnnual, ...onlyActive }] : []),
		...(isTrial ? [{ ...fromTrial, ...onlyActive }] : []),
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
