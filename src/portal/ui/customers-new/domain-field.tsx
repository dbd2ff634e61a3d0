import { Field } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { domainQuery } from "../../api/customer-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { WideInput } from "../invoices/wide-fields.tsx";
import { useSettled } from "../use-settled.ts";

const pauseMilliseconds = 400;

interface DomainFieldProps {
	readonly value: string;
	/** What the server said of it when the form was sent. */
	readonly fault: string | undefined;
	readonly onChange: (value: string) => void;
}

/** The domain, and whether it is free, told as soon as the typing rests. */
export function DomainField({ value, fault, onChange }: DomainFieldProps) {
	const text = useText();
	const { language } = useLanguage();
	const typed = value.trim().toLowerCase();
	const settled = useSettled(typed, pauseMilliseconds);
	// Before the first dot is typed nothing can be right yet, and nobody wants to be told so.
	const asked = settled === typed && typed.includes(".") ? typed : "";
	const query = useQuery(domainQuery(language, asked));
	const state = asked === "" ? undefined : query.data?.state;
	const message =
		fault ?? (state === undefined ? undefined : text(`portal.customers.domain.${state}`, { domain: typed }));
	const isFree = fault === undefined && state === "free";
	return (
		<Field
			required
			label={text("portal.customers.domain")}
			hint={text("portal.customers.domain.hint")}
			validationMessage={message ?? (query.isFetching ? text("portal.customers.domain.checking") : null)}
			validationState={message === undefined ? "none" : isFree ? "success" : "error"}
		>
			<WideInput
				name="domain"
				value={value}
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				inputMode="url"
				maxLength={253}
				onChange={(_event, changed) => onChange(changed.value)}
			/>
		</Field>
	);
}
