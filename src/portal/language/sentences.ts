import en from "../../messages/en/portal.json" with { type: "json" };
import enChannels from "../../messages/en/portal-channels.json" with { type: "json" };
import enCustomers from "../../messages/en/portal-customers.json" with { type: "json" };
import enIdentity from "../../messages/en/portal-identity.json" with { type: "json" };
import enInvoices from "../../messages/en/portal-invoices.json" with { type: "json" };
import enMoney from "../../messages/en/portal-money.json" with { type: "json" };
import enOutside from "../../messages/en/portal-outside.json" with { type: "json" };
import enPeople from "../../messages/en/portal-people.json" with { type: "json" };
import enPurchase from "../../messages/en/portal-purchase.json" with { type: "json" };
import enWebhooks from "../../messages/en/portal-webhooks.json" with { type: "json" };
import ko from "../../messages/ko/portal.json" with { type: "json" };
import koChannels from "../../messages/ko/portal-channels.json" with { type: "json" };
import koCustomers from "../../messages/ko/portal-customers.json" with { type: "json" };
import koIdentity from "../../messages/ko/portal-identity.json" with { type: "json" };
import koInvoices from "../../messages/ko/portal-invoices.json" with { type: "json" };
import koMoney from "../../messages/ko/portal-money.json" with { type: "json" };
import koOutside from "../../messages/ko/portal-outside.json" with { type: "json" };
import koPeople from "../../messages/ko/portal-people.json" with { type: "json" };
import koPurchase from "../../messages/ko/portal-purchase.json" with { type: "json" };
import koWebhooks from "../../messages/ko/portal-webhooks.json" with { type: "json" };
import type { Language } from "./language.ts";
import type { TextKey } from "./text.ts";

/** Every sentence of the portal, by the language and by its name. */
export const sentences: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = {
	ko: {
		...ko,
		...koChannels,
		...koCustomers,
		...koIdentity,
		...koInvoices,
		...koMoney,
		...koOutside,
		...koPeople,
		...koPurchase,
		...koWebhooks,
	},
	en: {
		...en,
		...enChannels,
		...enCustomers,
		...enIdentity,
		...enInvoices,
		...enMoney,
		...enOutside,
		...enPeople,
		...enPurchase,
		...enWebhooks,
	},
};
