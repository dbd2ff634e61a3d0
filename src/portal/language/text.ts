import { useCallback } from "react";
import { useIntl } from "react-intl";
import type ko from "../../messages/ko/portal.json";
import type koChannels from "../../messages/ko/portal-channels.json";
import type koCustomers from "../../messages/ko/portal-customers.json";
import type koIdentity from "../../messages/ko/portal-identity.json";
import type koInvoices from "../../messages/ko/portal-invoices.json";
import type koMoney from "../../messages/ko/portal-money.json";
import type koOutside from "../../messages/ko/portal-outside.json";
import type koPeople from "../../messages/ko/portal-people.json";
import type koPurchase from "../../messages/ko/portal-purchase.json";
import type koWebhooks from "../../messages/ko/portal-webhooks.json";

/** The name of a sentence of the portal. */
export type TextKey =
	| keyof typeof ko
	| keyof typeof koChannels
	| keyof typeof koCustomers
	| keyof typeof koIdentity
	| keyof typeof koInvoices
	| keyof typeof koMoney
	| keyof typeof koOutside
	| keyof typeof koPeople
	| keyof typeof koPurchase
	| keyof typeof koWebhooks;

/** Turns the name of a sentence into the sentence, in the language in use. */
export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The sentences of the language in use. */
export function useText(): Text {
	const intl = useIntl();
	return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}

/** Numbers, countries and points in time as the language in use writes them. */
export function useFormats() {
	const intl = useIntl();
	return {
		number: (value: number) => intl.formatNumber(value),
		signedNumber: (value: number) => intl.formatNumber(value, { signDisplay: "exceptZero" }),
		day: (instant: string) => intl.formatDate(instant, { dateStyle: "medium" }),
		moment: (instant: string) => intl.formatDate(instant, { dateStyle: "medium", timeStyle: "short" }),
		country: (code: string) => intl.formatDisplayName(code, { type: "region" }) ?? code,
	};
}
