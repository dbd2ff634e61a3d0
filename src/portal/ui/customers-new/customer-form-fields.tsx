import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CountryView } from "../../../wire/api/new-customer.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { type TextKey, useFormats, useText } from "../../language/text.ts";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";
import { type CustomerEntry, type CustomerField, signInName } from "./customer-entry.ts";
import { DomainField } from "./domain-field.tsx";

const useStyles = makeStyles({
	section: {
		display: "flex",
		flexDirection: "column",
		rowGap: "12px",
		margin: 0,
		padding: 0,
		border: "none",
		minWidth: 0,
	},
	legend: { ...typographyStyles.subtitle2, padding: 0, marginBottom: "4px" },
	fields: {
		display: "grid",
		gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
		gap: "12px 16px",
		alignItems: "start",
		"@media (max-width: 560px)": { gridTemplateColumns: "minmax(0, 1fr)" },
	},
	whole: { gridColumn: "1 / -1" },
	hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the parts of the form need. */
export interface FormParts {
	readonly entry: CustomerEntry;
	readonly faults: ReadonlyMap<CustomerField, string>;
	readonly countries: readonly CountryView[];
	readonly onChange: (changes: Partial<CustomerEntry>) => void;
}

/** The company, where it is and how it is spoken to. */
export function CompanyFields({ entry, faults, countries, onChange }: FormParts) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const formats = useFormats();
	const names = new Intl.DisplayNames(language, { type: "language" });
	const chosen = countries.find(({ iso2 }) => iso2 === entry.country);
	const sorted = countries
		.map(({ iso2 }) => ({ iso2, name: formats.country(iso2) }))
		.toSorted((one, other) => one.name.localeCompare(other.name, language));
	const move = (country: string) => {
		const culture = countries.find(({ iso2 }) => iso2 === country)?.cultures[0];
		onChange({ country, state: "", ...(culture === undefined ? {} : { culture }) });
	};
	return (
		<Section title={text("portal.customers.section.company")}>
			<TextField {...{ entry, faults, onChange }} field="companyName" label="portal.customers.companyName" required />
			<DomainField value={entry.domain} fault={faults.get("domain")} onChange={(domain) => onChange({ domain })} />
			<div className={styles.fields}>
				<Field
					required
					label={text("portal.customers.country")}
					hint={text("portal.customers.country.hint")}
					validationMessage={faults.get("country") ?? null}
				>
					<WideSelect name="country" value={entry.country} onChange={(_event, { value }) => move(value)}>
						{sorted.map(({ iso2, name }) => (
							<option key={iso2} value={iso2}>
								{name}
							</option>
						))}
					</WideSelect>
				</Field>
				<Field required label={text("portal.customers.culture")} validationMessage={faults.get("culture") ?? null}>
					<WideSelect
						name="culture"
						value={entry.culture}
						onChange={(_event, { value }) => onChange({ culture: value })}
					>
						{(chosen?.cultures ?? [entry.culture]).map((culture) => (
							<option key={culture} value={culture}>
								{names.of(culture) ?? culture}
							</option>
						))}
					</WideSelect>
				</Field>
			</div>
			{chosen?.needsRegistrationNumber === true && (
				<TextField
					{...{ entry, faults, onChange }}
					field="registrationNumber"
					label="portal.customers.registrationNumber"
					hint={text("portal.customers.registrationNumber.hint")}
					required
				/>
			)}
		</Section>
	);
}

/** The first person of the directory, who is also billed. */
export function AdminFields(props: FormParts) {
	const styles = useStyles();
	const text = useText();
	const needsPhone = props.countries.find(({ iso2 }) => iso2 === props.entry.country)?.needsRegistrationNumber === true;
	return (
		<Section title={text("portal.customers.section.admin")}>
			<div className={styles.fields}>
				<TextField {...props} field="lastName" label="portal.customers.lastName" required />
				<TextField {...props} field="firstName" label="portal.customers.firstName" required />
				<TextField
					{...props}
					field="adminName"
					label="portal.customers.adminName"
					hint={text("portal.customers.adminName.hint", { name: signInName(props.entry) })}
					required
				/>
				<TextField {...props} field="email" label="portal.customers.email" type="email" required />
				<TextField
					{...props}
					field="phoneNumber"
					label="portal.customers.phoneNumber"
					type="tel"
					required={needsPhone}
				/>
			</div>
		</Section>
	);
}

/** The address on invoices, as the country has it. */
export function AddressFields(props: FormParts) {
	const { entry, faults, countries, onChange } = props;
	const styles = useStyles();
	const text = useText();
	const country = countries.find(({ iso2 }) => iso2 === entry.country);
	const states = country?.states ?? [];
	return (
		<Section title={text("portal.customers.section.address")}>
			<TextField {...props} field="addressLine1" label="portal.customers.addressLine1" required />
			<TextField {...props} field="addressLine2" label="portal.customers.addressLine2" />
			<div className={styles.fields}>
				<TextField {...props} field="city" label="portal.customers.city" required />
				{states.length === 0 ? (
					<TextField {...props} field="state" label="portal.customers.state" />
				) : (
					<Field required label={text("portal.customers.state")} validationMessage={faults.get("state") ?? null}>
						<WideSelect name="state" value={entry.state} onChange={(_event, { value }) => onChange({ state: value })}>
							<option value="">{text("portal.customers.state.choose")}</option>
							{states.map((state) => (
								<option key={state}>{state}</option>
							))}
						</WideSelect>
					</Field>
				)}
				<TextField
					{...props}
					field="postalCode"
					label="portal.customers.postalCode"
					required={country?.isPostalCodeRequired ?? false}
				/>
			</div>
		</Section>
	);
}

/** What the reseller may do, and who else stands behind the customer. */
export function AccessFields(props: FormParts) {
	const { entry, onChange } = props;
	const styles = useStyles();
	const text = useText();
	return (
		<Section title={text("portal.customers.section.access")}>
			<Field label={text("portal.customers.delegatedAdmin")}>
				<RadioGroup
					value={entry.delegatedAdmin}
					onChange={(_event, { value }) =>
						onChange({ delegatedAdmin: value === "granular" || value === "none" ? value : "full" })
					}
				>
					{(["full", "granular", "none"] as const).map((kind) => (
						<Radio key={kind} value={kind} label={text(`portal.customers.delegatedAdmin.${kind}`)} />
					))}
				</RadioGroup>
			</Field>
			<TextField
				{...props}
				field="resellerMpnId"
				label="portal.customers.reseller"
				hint={text("portal.customers.reseller.hint")}
			/>
			<div>
				<Checkbox
					checked={entry.isTest}
					onChange={(_event, { checked }) => onChange({ isTest: checked === true })}
					label={text("portal.customers.isTest")}
				/>
				<p className={styles.hint}>{text("portal.customers.isTest.hint")}</p>
			</div>
		</Section>
	);
}

interface TextFieldProps extends Pick<FormParts, "entry" | "faults" | "onChange"> {
	readonly field: CustomerField;
	readonly label: TextKey;
	readonly hint?: string;
	readonly required?: boolean;
	readonly type?: "email" | "tel";
}

function TextField({ entry, faults, onChange, field, label, hint, required = false, type }: TextFieldProps) {
	const text = useText();
	return (
		<Field
			required={required}
			label={text(label)}
			validationMessage={faults.get(field) ?? null}
			{...(hint === undefined ? {} : { hint })}
		>
			<WideInput
				name={field}
				value={entry[field]}
				autoComplete="off"
				maxLength={256}
				{...(type === undefined ? {} : { type })}
				onChange={(_event, { value }) => onChange({ [field]: value })}
			/>
		</Field>
	);
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
	const styles = useStyles();
	return (
		<fieldset className={styles.section}>
			<legend className={styles.legend}>{title}</legend>
			{children}
		</fieldset>
	);
}
