import type { PriceBookView } from "../../../wire/api/prices.ts";
import { useFormats, useText } from "../../language/text.ts";
import { useMoneyFormats } from "../invoices/money-formats.ts";

/** Says a rule of a price book as a sentence. `offers`: names by id. */
export function useRuleWords(offers: ReadonlyMap<string, string>): (rule: PriceBookView["rules"][number]) => string {
	const text = useText();
	const { signedNumber } = useFormats();
	const { money } = useMoneyFormats();
	return (rule) => {
		const offer =
			rule.offerId === undefined ? text("portal.prices.rule.allOffers") : (offers.get(rule.offerId) ?? rule.offerId);
		if (rule.kind === "margin") {
			const base = text(`portal.prices.base.${rule.base}`);
			if (rule.basisPoints === 0) return text("portal.prices.rule.asListed", { offer, base });
			return text("portal.prices.rule.margin", {
				offer,
				base,
				percent: signedNumber(rule.basisPoints / 100),
			});
		}
		return text("portal.prices.rule.fixed", {
			offer,
			price: money(rule.unitPrice),
			cycle: text(`billingCycle.${rule.billingCycle}`),
		});
	};
}
