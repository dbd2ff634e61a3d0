import { IntlMessageFormat } from "intl-messageformat";
import enChannels from "./en/channels.json" with { type: "json" };
import enCustomers from "./en/customers.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enIdentity from "./en/identity.json" with { type: "json" };
import enInvoices from "./en/invoices.json" with { type: "json" };
import enJoins from "./en/joins.json" with { type: "json" };
import enLicenses from "./en/licenses.json" with { type: "json" };
import enMoney from "./en/money.json" with { type: "json" };
import enOrders from "./en/orders.json" with { type: "json" };
import enOutside from "./en/outside.json" with { type: "json" };
import enPortal from "./en/portal.json" with { type: "json" };
import enPortalChannels from "./en/portal-channels.json" with { type: "json" };
import enPortalCustomers from "./en/portal-customers.json" with { type: "json" };
import enPortalIdentity from "./en/portal-identity.json" with { type: "json" };
import enPortalInvoices from "./en/portal-invoices.json" with { type: "json" };
import enPortalMoney from "./en/portal-money.json" with { type: "json" };
import enPortalOutside from "./en/portal-outside.json" with { type: "json" };
import enPortalPeople from "./en/portal-people.json" with { type: "json" };
import enPortalPurchase from "./en/portal-purchase.json" with { type: "json" };
import enPortalWebhooks from "./en/portal-webhooks.json" with { type: "json" };
import enPrices from "./en/prices.json" with { type: "json" };
import enRelationships from "./en/relationships.json" with { type: "json" };
import enRules from "./en/rules.json" with { type: "json" };
import enTimeline from "./en/timeline.json" with { type: "json" };
import enTransfers from "./en/transfers.json" with { type: "json" };
import enUsers from "./en/users.json" with { type: "json" };
import enWebhooks from "./en/webhooks.json" with { type: "json" };
import koChannels from "./ko/channels.json" with { type: "json" };
import koCustomers from "./ko/customers.json" with { type: "json" };
import koErrors from "./ko/errors.json" with { type: "json" };
import koIdentity from "./ko/identity.json" with { type: "json" };
import koInvoices from "./ko/invoices.json" with { type: "json" };
import koJoins from "./ko/joins.json" with { type: "json" };
import koLicenses from "./ko/licenses.json" with { type: "json" };
import koMoney from "./ko/money.json" with { type: "json" };
import koOrders from "./ko/orders.json" with { type: "json" };
import koOutside from "./ko/outside.json" with { type: "json" };
import koPortal from "./ko/portal.json" with { type: "json" };
import koPortalChannels from "./ko/portal-channels.json" with { type: "json" };
import koPortalCustomers from "./ko/portal-customers.json" with { type: "json" };
import koPortalIdentity from "./ko/portal-identity.json" with { type: "json" };
import koPortalInvoices from "./ko/portal-invoices.json" with { type: "json" };
import koPortalMoney from "./ko/portal-money.json" with { type: "json" };
import koPortalOutside from "./ko/portal-outside.json" with { type: "json" };
import koPortalPeople from "./ko/portal-people.json" with { type: "json" };
import koPortalPurchase from "./ko/portal-purchase.json" with { type: "json" };
import koPortalWebhooks from "./ko/portal-webhooks.json" with { type: "json" };
import koPrices from "./ko/prices.json" with { type: "json" };
import koRelationships from "./ko/relationships.json" with { type: "json" };
import koRules from "./ko/rules.json" with { type: "json" };
import koTimeline from "./ko/timeline.json" with { type: "json" };
import koTransfers from "./ko/transfers.json" with { type: "json" };
import koUsers from "./ko/users.json" with { type: "json" };
import koWebhooks from "./ko/webhooks.json" with { type: "json" };
import { particleTags } from "./particles.ts";

/** The languages that every sentence stands in. */
export type MessageLanguage = "ko" | "en";

/** The name of a sentence; a name that the Korean files do not have does not compile. */
export type MessageKey =
	| keyof typeof koChannels
	| keyof typeof koCustomers
	| keyof typeof koErrors
	| keyof typeof koIdentity
	| keyof typeof koInvoices
	| keyof typeof koJoins
	| keyof typeof koLicenses
	| keyof typeof koMoney
	| keyof typeof koOrders
	| keyof typeof koOutside
	| keyof typeof koPortal
	| keyof typeof koPortalChannels
	| keyof typeof koPortalCustomers
	| keyof typeof koPortalIdentity
	| keyof typeof koPortalInvoices
	| keyof typeof koPortalMoney
	| keyof typeof koPortalOutside
	| keyof typeof koPortalPeople
	| keyof typeof koPortalPurchase
	| keyof typeof koPortalWebhooks
	| keyof typeof koPrices
	| keyof typeof koRelationships
	| keyof typeof koRules
	| keyof typeof koTimeline
	| keyof typeof koTransfers
	| keyof typeof koUsers
	| keyof typeof koWebhooks;

/** What a sentence is filled with: names, numbers, and moments for `{at, date, day}`. */
export type MessageValues = Readonly<Record<string, string | number | Date>>;

type Sentences = Readonly<Record<MessageKey, string>>;

const sentences: Readonly<Record<MessageLanguage, Sentences>> = {
	ko: {
		...koChannels,
		...koCustomers,
		...koErrors,
		...koIdentity,
		...koInvoices,
		...koJoins,
		...koLicenses,
		...koMoney,
		...koOrders,
		...koOutside,
		...koPortal,
		...koPortalChannels,
		...koPortalCustomers,
		...koPortalIdentity,
		...koPortalInvoices,
		...koPortalMoney,
		...koPortalOutside,
		...koPortalPeople,
		...koPortalPurchase,
		...koPortalWebhooks,
		...koPrices,
		...koRelationships,
		...koRules,
		...koTimeline,
		...koTransfers,
		...koUsers,
		...koWebhooks,
	},
	en: {
		...enChannels,
		...enCustomers,
		...enErrors,
		...enIdentity,
		...enInvoices,
		...enJoins,
		...enLicenses,
		...enMoney,
		...enOrders,
		...enOutside,
		...enPortal,
		...enPortalChannels,
		...enPortalCustomers,
		...enPortalIdentity,
		...enPortalInvoices,
		...enPortalMoney,
		...enPortalOutside,
		...enPortalPeople,
		...enPortalPurchase,
		...enPortalWebhooks,
		...enPrices,
		...enRelationships,
		...enRules,
		...enTimeline,
		...enTransfers,
		...enUsers,
		...enWebhooks,
	},
};

const day = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;

/** Days are UTC days, as in every date of the API, wherever the server or the reader is. */
const formats = {
	date: { day, moment: { ...day, hour: "numeric", minute: "2-digit", timeZoneName: "short" } },
} as const;

const formatters: Readonly<Record<MessageLanguage, Map<MessageKey, IntlMessageFormat>>> = {
	ko: new Map(),
	en: new Map(),
};

/** The sentence of that name in that language; throws when a value that it needs is missing, which is a bug. */
export function formatMessage(language: MessageLanguage, key: MessageKey, values: MessageValues = {}): string {
	return String(getFormatter(language, key).format({ ...values, ...particleTags }));
}

const lists = { ko: makeLists("ko"), en: makeLists("en") } satisfies Record<MessageLanguage, unknown>;

/** "A, B, and C", or "A, B, or C", in the language. */
export function formatList(
	language: MessageLanguage,
	parts: readonly string[],
	type: "conjunction" | "disjunction" = "conjunction",
): string {
	return lists[language][type].format(parts);
}

const regions: Readonly<Record<MessageLanguage, Intl.DisplayNames>> = {
	ko: new Intl.DisplayNames("ko", { type: "region" }),
	en: new Intl.DisplayNames("en", { type: "region" }),
};

/** The name of a country (ISO 3166 alpha-2) in the language. */
export function formatCountry(language: MessageLanguage, code: string): string {
	return regions[language].of(code) ?? code;
}

function makeLists(language: MessageLanguage) {
	return {
		conjunction: new Intl.ListFormat(language, { type: "conjunction" }),
		disjunction: new Intl.ListFormat(language, { type: "disjunction" }),
	};
}

/** Parsing a sentence is dear and its formatter never changes, so each is made once. */
function getFormatter(language: MessageLanguage, key: MessageKey): IntlMessageFormat {
	const known = formatters[language].get(key);
	if (known !== undefined) return known;
	const made = new IntlMessageFormat(sentences[language][key], language, formats);
	formatters[language].set(key, made);
	return made;
}
