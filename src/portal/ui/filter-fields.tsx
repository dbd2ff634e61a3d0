import { Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import type { ReactNode } from "react";
import { WideSelect } from "./invoices/wide-fields.tsx";

const narrow = "@media (max-width: 640px)";

const useStyles = makeStyles({
	fields: { display: "flex", flexWrap: "wrap", gap: "8px" },
	search: { flexGrow: 1, flexBasis: "300px", minWidth: 0, maxWidth: "480px", [narrow]: { maxWidth: "none" } },
	choice: { flexGrow: 1, flexBasis: "140px", minWidth: 0, maxWidth: "280px", [narrow]: { maxWidth: "none" } },
});

/** The fields that narrow a list, beside each other as far as there is room. */
export function FilterFields({ children }: { readonly children: ReactNode }) {
	return <div className={useStyles().fields}>{children}</div>;
}

interface SearchFieldProps {
	/** Says what is searched for, in the field too. */
	readonly label: string;
	readonly value: string;
	readonly onChange: (search: string) => void;
	readonly className?: string;
}

/** A box to search in; as wide as the line where there is little room. */
export function SearchField({ label, value, onChange, className }: SearchFieldProps) {
	return (
		<Input
			type="search"
			className={mergeClasses(useStyles().search, className)}
			contentBefore={<Search20Regular aria-hidden="true" />}
			aria-label={label}
			placeholder={label}
			value={value}
			maxLength={200}
			onChange={(_event, change) => onChange(change.value)}
		/>
	);
}

/** What may be chosen, and what it is called. */
interface FilterOption<Value extends string> {
	readonly value: Value;
	readonly title: string;
}

interface FilterChoiceProps<Value extends string> {
	readonly label: string;
	readonly value: Value;
	readonly options: readonly FilterOption<Value>[];
	readonly onChange: (value: Value) => void;
}

/** One of several things that a list may be narrowed to, or its order. */
export function FilterChoice<Value extends string>({ label, value, options, onChange }: FilterChoiceProps<Value>) {
	return (
		<WideSelect
			className={useStyles().choice}
			aria-label={label}
			value={value}
			onChange={(_event, change) => {
				const chosen = options.find((option) => option.value === change.value);
				if (chosen !== undefined) onChange(chosen.value);
			}}
		>
			{options.map((option) => (
				<option key={option.value} value={option.value}>
					{option.title}
				</option>
			))}
		</WideSelect>
	);
}
