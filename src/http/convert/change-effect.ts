import { getOffer, getSku } from "../../domain/catalog/catalog.ts";
import type { BilledCharges, CustomerChange } from "../../domain/changes/customer-change.ts";
import type { SubscriptionEffect, SubscriptionState } from "../../domain/changes/describe-effects.ts";
import { formatList, formatMessage } from "../../messages/messages.ts";
import type { ChangeView } from "../../wire/api/change.ts";
import { viewChargeLine } from "./charge-line.ts";
import { viewMoney } from "./money.ts";
import { yesIf } from "./refusal-sentence.ts";
import { type ViewContext, viewOffer } from "./views.ts";

/** One subscription before and after a change. */
export function viewEffect({ subscriptionId, before, after }: SubscriptionEffect, words: ViewContext) {
	const subscription = (after ?? before)?.subscription;
	return {
		subscriptionId,
		friendlyName: subscription?.friendlyName ?? "",
		...(before === undefined ? {} : { before: viewState(before, words) }),
		...(after === undefined ? {} : { after: viewState(after, words) }),
	};
}

/** The lines of a change with their sum. */
export function viewLines({ plan, invoicedFrom }: BilledCharges, words: ViewContext) {
	return {
		total: viewMoney(plan.total),
		lines: plan.lines.map((line) => viewChargeLine(line, words)),
		invoicedFrom,
	};
}

/** A change in a few words: its kind, its product, what changed most. */
export function titleOfChange(change: CustomerChange, words: ViewContext): string {
	return formatMessage(words.language, `money.change.${change.kind}`, valuesOfTitle(change, words));
}

/** What the titles of changes are filled with. */
export function valuesOfTitle(
	{ effects, subscriptionId, charges }: CustomerChange,
	{ catalog, language }: ViewContext,
) {
	const created = effects.subscriptions.find(({ before }) => before === undefined)?.after;
	const own = effects.subscriptions.find(({ before, after }) => (before ?? after)?.id === subscriptionId);
	const shown = created ?? own?.after ?? own?.before;
	const offerId = shown?.offerId ?? charges?.plan.lines[0]?.offerId;
	const before = own?.before?.offerId ?? offerId;
	const name = (id: typeof offerId) => (id === undefined ? "" : getOffer(catalog, id).title[language]);
	const skuIds = new Set(effects.assignments.flatMap((one) => (one.after ?? one.before)?.skuId ?? []));
	const licenses = [...skuIds].map((skuId) => getSku(catalog, skuId).title[language]);
	return {
		product: name(offerId),
		book: effects.terms?.bookName ?? "",
		hasBook: yesIf(effects.terms?.bookName !== undefined),
		from: name(before),
		moved: yesIf(before !== offerId),
		before: own?.before?.quantity ?? 0,
		after: shown?.quantity ?? 0,
		licenses: formatList(language, licenses),
		any: yesIf(licenses.length > 0),
	};
}

function viewState(
	{ subscription, billing }: SubscriptionState,
	words: ViewContext,
): ChangeView["effects"][number]["after"] & {} {
	const { offerId, quantity, status, autoRenew, billingCycle, committedUntil } = subscription;
	return {
		offer: viewOffer(getOffer(words.catalog, offerId), words),
		...{ quantity, status, autoRenew, billingCycle, committedUntil },
		...(billing === undefined ? {} : { unitPrice: viewMoney(billing.unitPrice) }),
		...(billing?.renewalPrice === undefined ? {} : { renewalPrice: viewMoney(billing.renewalPrice.unitPrice) }),
	};
}
