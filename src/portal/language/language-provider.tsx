import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { IntlProvider } from "react-intl";
import en from "../../messages/en/portal.json";
import enChannels from "../../messages/en/portal-channels.json";
import enCustomers from "../../messages/en/portal-customers.json";
import enIdentity from "../../messages/en/portal-identity.json";
import enInvoices from "../../messages/en/portal-invoices.json";
import enMoney from "../../messages/en/portal-money.json";
import enOutside from "../../messages/en/portal-outside.json";
import enPeople from "../../messages/en/portal-people.json";
import enPurchase from "../../messages/en/portal-purchase.json";
import enWebhooks from "../../messages/en/portal-webhooks.json";
import ko from "../../messages/ko/portal.json";
import koChannels from "../../messages/ko/portal-channels.json";
import koCustomers from "../../messages/ko/portal-customers.json";
import koIdentity from "../../messages/ko/portal-identity.json";
import koInvoices from "../../messages/ko/portal-invoices.json";
import koMoney from "../../messages/ko/portal-money.json";
import koOutside from "../../messages/ko/portal-outside.json";
import koPeople from "../../messages/ko/portal-people.json";
import koPurchase from "../../messages/ko/portal-purchase.json";
import koWebhooks from "../../messages/ko/portal-webhooks.json";
import { type Language, rememberedLanguage, rememberLanguage } from "./language.ts";
import type { TextKey } from "./text.ts";

const messages: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = {
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

interface LanguageChoice {
	readonly language: Language;
	readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: "ko", setLanguage: () => undefined });

/** The language in use and how to change it. */
export function useLanguage(): LanguageChoice {
	return useContext(LanguageContext);
}

/** Gives everything below it the sentences, numbers and dates of the chosen language. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
	const [language, setLanguage] = useState(rememberedLanguage);
	useEffect(() => {
		document.documentElement.lang = language;
		rememberLanguage(language);
	}, [language]);
	const choice = useMemo(() => ({ language, setLanguage }), [language]);
	return (
		<LanguageContext value={choice}>
			<IntlProvider locale={language} defaultLocale="ko" messages={messages[language]}>
				{children}
			</IntlProvider>
		</LanguageContext>
	);
}
