import { getOffer } from "../../domain/catalog/catalog.ts";
import type { RenewalPrice, RenewalPrices, TermsEffect } from "../../domain/prices/terms-effect.ts";
import { formatMessage, type MessageLanguage } from "../../messages/messages.ts";
import type { ChangeView, RenewalPricesView } from "../../wire/api/change.ts";
import { formatMoney } from "./customer-price.ts";
import { viewMoney } from "./money.ts";
import type { ViewContext } from "./views.ts";

/** New terms that a change agreed, with what they mean for each subscription. */
export function viewTermsEffect({ after, renewals }: TermsEffect, words: ViewContext): ChangeView["terms"] & {} {
	return {
		from: after.from,
		...(after.priceBookId === undefined ? {} : { priceBookId: after.priceBookId }),
		renewals: viewRenewals(renewals, words),
	};
}

/** What each subscription pays from its next term on, in figures and in a sentence. */
export function viewRenewals(renewals: readonly RenewalPrices[], words: ViewContext): RenewalPricesView[] {
	const { catalog, language } = words;
	return renewals.map((one) => {
		const { subscriptionId, offerId, friendlyName, quantity, cycle, renewsOn, isAgreed, before, after } = one;
		const product = getOffer(catalog, offerId).title[language];
		return {
			...{ subscriptionId, product, friendlyName, quantity, billingCycle: cycle, renewsOn, isAgreed },
			...(before === undefined ? {} : { before: viewPrice(before) }),
			...(after === undefined ? {} : { after: viewPrice(after) }),
			sentence: formatMessage(language, "timeline.renewal", {
				...{ product, quantity, renewsOn: new Date(renewsOn) },
				how: howOf(one),
				before: say(before, language),
				after: say(after, language),
			}),
		};
	});
}

function howOf({ isAgreed, before, after }: RenewalPrices): string {
	if (isAgreed) return "agreed";
	if (after === undefined) return before === undefined ? "never" : "lost";
	if (before === undefined) return "found";
	const isSame =
		before.unitPrice.amount === after.unitPrice.amount && before.unitPrice.currency === after.unitPrice.currency;
	return isSame ? "same" : "changed";
}

function viewPrice({ unitPrice, perMonth }: RenewalPrice) {
	return { unitPrice: viewMoney(unitPrice), perMonth: viewMoney(perMonth) };
}

function say(price: RenewalPrice | undefined, language: MessageLanguage): string {
	return price === undefined ? "" : formatMoney(price.perMonth, language);
}
