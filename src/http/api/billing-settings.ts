import { toId } from "../../domain/basics/ids.ts";
import { currencies } from "../../domain/billing/currency.ts";
import type { TaxRate } from "../../domain/invoices/invoice.ts";
import type { PartnerBilling } from "../../domain/prices/billing-terms.ts";
import type { PriceBookId } from "../../domain/prices/price-book.ts";
import type { RememberedAnswer } from "../../use-cases/answer-once.ts";
import {
	addTaxRate,
	changeBillingSettings,
	findBillingSettings,
	listTaxRates,
	type SettingsOutcome,
} from "../../use-cases/prices/billing-settings.ts";
import {
	type BillingSettings,
	billingSettingsAnswer,
	billingSettingsRequest,
	taxRateList,
	taxRateRequest,
	taxRateView,
} from "../../wire/api/prices.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { toRememberedAnswer } from "../answer.ts";
import { PriceInput, policyNames } from "../convert/price-input.ts";
import { route } from "../route.ts";

/** `GET /api/v1/billing-settings`: how the partner bills, and what may be chosen. */
export const getBillingSettingsRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/billing-settings",
	summary: "Get how the partner bills",
	operation: "viewPrices",
	credentials: "either",
	responses: { 200: billingSettingsAnswer },
	async handle({ surroundings, caller }) {
		return { status: 200, body: answerSettings(await findBillingSettings(surroundings, caller.partnerId)) };
	},
});

/** `PUT /api/v1/billing-settings`: from now on; what was charged stays as it was. */
export const changeBillingSettingsRoute = route({
	api: "seatlift",
	method: "PUT",
	url: "/api/v1/billing-settings",
	summary: "Set how the partner bills",
	operation: "managePrices",
	credentials: "either",
	body: billingSettingsRequest,
	responses: { 200: billingSettingsAnswer, 400: problemSchema },
	async handle({ surroundings, origin, body, locale }) {
		const input = new PriceInput(locale);
		const currency = input.currency("/currency", body.currency);
		const legacy = input.policy("/policies/legacy", body.policies.legacy);
		const newCommerce = input.policy("/policies/newCommerce", body.policies.newCommerce);
		const { billingDay, priceBookId } = body;
		if (currency === undefined || legacy === undefined || newCommerce === undefined)
			return input.answer() ?? { status: 400 };
		const toAnswer = (outcome: SettingsOutcome): RememberedAnswer => {
			if (outcome.kind === "saved") return toRememberedAnswer({ status: 200, body: answerSettings(outcome.billing) });
			input.refuse("/priceBookId", "prices.input.unknownPriceBook");
			return toRememberedAnswer(input.answer() ?? { status: 400 });
		};
		const content = {
			...{ currency, billingDay, policies: { legacy, newCommerce } },
			...(priceBookId === undefined ? {} : { priceBookId: toId<PriceBookId>(priceBookId) }),
		};
		return await changeBillingSettings(surroundings, { origin, toAnswer }, content);
	},
});

/** `GET /api/v1/tax-rates`: all that was ever recorded. */
export const listTaxRatesRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/tax-rates",
	summary: "List tax rates",
	operation: "viewPrices",
	credentials: "either",
	responses: { 200: taxRateList },
	async handle({ surroundings, caller }) {
		const rates = await listTaxRates(surroundings, caller.partnerId);
		return { status: 200, body: { items: rates.map(viewTaxRate) } };
	},
});

/** `POST /api/v1/tax-rates`: a market's tax from a day on; none is taxed without one. */
export const addTaxRateRoute = route({
	api: "seatlift",
	method: "POST",
	url: "/api/v1/tax-rates",
	summary: "Record a tax rate",
	operation: "managePrices",
	credentials: "either",
	body: taxRateRequest,
	responses: { 201: taxRateView, 400: problemSchema },
	async handle({ surroundings, origin, body, locale }) {
		const input = new PriceInput(locale);
		const market = input.market("/market", body.market);
		const millionths = input.percent("/percent", body.percent);
		const from = input.day("/from", body.from);
		const until = body.until === undefined ? undefined : input.day("/until", body.until);
		if (from !== undefined && until !== undefined && until <= from)
			input.refuse("/until", "prices.input.endsBeforeItBegins");
		const refused = input.answer();
		if (refused !== undefined || market === undefined || millionths === undefined || from === undefined)
			return refused ?? { status: 400 };
		const rate = { market, name: body.name, millionths, from, ...(until === undefined ? {} : { until }) };
		const toAnswer = (recorded: TaxRate) => toRememberedAnswer({ status: 201, body: viewTaxRate(recorded) });
		return await addTaxRate(surroundings, { origin, toAnswer }, rate);
	},
});

function answerSettings(billing: PartnerBilling | undefined): {
	readonly settings?: BillingSettings;
	readonly choices: { readonly currencies: readonly string[]; readonly policies: readonly string[] };
} {
	const choices = { currencies: currencies.toSorted(), policies: policyNames };
	if (billing === undefined) return { choices };
	const { partnerId: _, ...settings } = billing;
	return { settings, choices };
}

function viewTaxRate({ partnerId: _, millionths, ...rate }: TaxRate) {
	return { ...rate, percent: toPercent(millionths) };
}

/** 72,500 millionths are `7.25`. */
function toPercent(millionths: number): string {
	const text = String(millionths).padStart(5, "0");
	const decimals = text.slice(-4).replace(/0+$/u, "");
	return decimals === "" ? text.slice(0, -4) : `${text.slice(0, -4)}.${decimals}`;
}
