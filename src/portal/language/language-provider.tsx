import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { IntlProvider } from "react-intl";
import { type Language, rememberedLanguage, rememberLanguage } from "./language.ts";
import { sentences } from "./sentences.ts";

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
			<IntlProvider locale={language} defaultLocale="ko" messages={sentences[language]}>
				{children}
			</IntlProvider>
		</LanguageContext>
	);
}
