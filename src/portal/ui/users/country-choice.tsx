import { Field } from "@fluentui/react-components";
import { useMemo } from "react";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { WideSelect } from "../invoices/wide-fields.tsx";
import { listCountries } from "./countries.ts";

interface CountryChoiceProps {
	/** Two letters; empty for none. */
	readonly value: string;
	/** The customer's own, which stands first. */
	readonly home: string | undefined;
	readonly onChange: (code: string) => void;
	readonly label?: string;
	readonly hint?: string;
	readonly className?: string;
	readonly problem?: string | undefined;
}

/** Where somebody uses the services. */
export function CountryChoice(props: CountryChoiceProps) {
	const { value, home, onChange, label, hint, className, problem } = props;
	const text = useText();
	const { language } = useLanguage();
	const countries = useMemo(() => listCountries(language), [language]);
	const own = countries.find(({ code }) => code === home);
	return (
		<Field
			label={label ?? text("portal.users.location")}
			validationMessage={problem ?? null}
			{...(hint === undefined ? {} : { hint })}
			{...(className === undefined ? {} : { className })}
		>
			<WideSelect value={value} onChange={(_event, chosen) => onChange(chosen.value)}>
				<option value="">{text("portal.users.location.none")}</option>
				{own !== undefined && <option value={own.code}>{own.name}</option>}
				{countries
					.filter(({ code }) => code !== home)
					.map(({ code, name }) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
			</WideSelect>
		</Field>
	);
}
