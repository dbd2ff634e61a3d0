import { Field } from "@fluentui/react-components";
import type { RoleTable } from "../../../wire/api/accounts.ts";
import type { IdentityProviderView } from "../../../wire/api/identity-providers.ts";
import { type TextKey, useText } from "../../language/text.ts";
import { CheckList } from "../accounts/check-list.tsx";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";
import { type ProviderEntry, type ProviderKind, presets, providerKinds } from "./provider-entry.ts";
import { RoleRules } from "./role-rules.tsx";

interface ProviderFieldsProps {
	readonly entry: ProviderEntry;
	readonly kind: ProviderKind;
	readonly table: RoleTable;
	/** Absent for a new one. */
	readonly provider?: IdentityProviderView;
	readonly tried: boolean;
	/** What the server says about single members. */
	readonly problems: ReadonlyMap<string, string>;
	readonly onEdit: (change: Partial<ProviderEntry>) => void;
	readonly onKind: (kind: ProviderKind) => void;
}

type TextMember = {
	[Name in keyof ProviderEntry]: ProviderEntry[Name] extends string ? Name : never;
}[keyof ProviderEntry];

/** Where the provider is, how we prove ourselves there, and which roles its people get. */
export function ProviderFields(props: ProviderFieldsProps) {
	const { entry, kind, table, provider, tried, problems, onEdit, onKind } = props;
	const text = useText();
	const problemOf = (member: TextMember, required: boolean) =>
		tried && required && entry[member].trim() === "" ? text("form.required") : (problems.get(member) ?? null);
	const line = (
		member: TextMember,
		label: TextKey,
		more: { readonly hint?: TextKey; readonly required?: true } = {},
	) => (
		<Field
			label={text(label)}
			{...(more.required === true ? { required: true } : {})}
			{...(more.hint === undefined ? {} : { hint: text(more.hint) })}
			validationMessage={problemOf(member, more.required === true)}
		>
			<WideInput
				type={member === "clientSecret" ? "password" : "text"}
				autoComplete={member === "clientSecret" ? "new-password" : "off"}
				spellCheck={false}
				value={entry[member]}
				onChange={(_event, { value }) => onEdit({ [member]: value })}
			/>
		</Field>
	);
	return (
		<>
			{provider === undefined && (
				<Field label={text("portal.outside.kind")} hint={text(presets[kind].hint)}>
					<WideSelect
						value={kind}
						onChange={(_event, { value }) => onKind(providerKinds.find((one) => one === value) ?? "other")}
					>
						{providerKinds.map((one) => (
							<option key={one} value={one}>
								{text(`portal.outside.kind.${one}`)}
							</option>
						))}
					</WideSelect>
				</Field>
			)}
			{line("name", "portal.outside.name", { hint: "portal.outside.name.hint", required: true })}
			<Field
				required
				label={text("portal.outside.issuer")}
				hint={provider === undefined ? presets[kind].issuerExample : text("portal.outside.issuer.fixed")}
				validationMessage={problemOf("issuer", true)}
			>
				<WideInput
					type="url"
					readOnly={provider !== undefined}
					spellCheck={false}
					value={entry.issuer}
					onChange={(_event, { value }) => onEdit({ issuer: value })}
				/>
			</Field>
			{line("clientId", "portal.outside.clientId", { required: true })}
			{line("clientSecret", "portal.outside.secret", {
				hint: provider?.hasSecret === true ? "portal.outside.secret.kept" : "portal.outside.secret.hint",
			})}
			{line("scopes", "portal.outside.scopes", { hint: "portal.outside.scopes.hint", required: true })}
			{line("rolesClaim", "portal.outside.claim", { required: true })}
			{line("domains", "portal.outside.domains", { hint: "portal.outside.domains.hint" })}
			<ProviderRoles entry={entry} table={table} tried={tried} onEdit={onEdit} />
		</>
	);
}

const switches = ["createsAccounts", "namesAreVerified", "trustsSecondFactor"] as const;

function ProviderRoles({
	entry,
	table,
	tried,
	onEdit,
}: Pick<ProviderFieldsProps, "entry" | "table" | "tried" | "onEdit">) {
	const text = useText();
	const choices = [
		...table.roles.map(({ name, title }) => ({ name: String(name), title })),
		...table.customRoles.map(({ id, name }) => ({ name: id, title: name })),
	];
	return (
		<>
			<RoleRules rules={entry.rules} choices={choices} tried={tried} onChange={(rules) => onEdit({ rules })} />
			<Field label={text("portal.outside.unmatched")}>
				<WideSelect
					value={entry.givesDefault ? "default" : "refused"}
					onChange={(_event, { value }) => onEdit({ givesDefault: value === "default" })}
				>
					<option value="refused">{text("portal.outside.unmatched.refused")}</option>
					<option value="default">{text("portal.outside.unmatched.default")}</option>
				</WideSelect>
			</Field>
			{entry.givesDefault && (
				<CheckList
					label={text("portal.outside.default.roles")}
					choices={choices}
					chosen={entry.defaultChosen}
					onChange={(defaultChosen) => onEdit({ defaultChosen })}
					problem={tried && entry.defaultChosen.length === 0 ? text("portal.outside.roles.required") : undefined}
				/>
			)}
			<CheckList
				label={text("portal.outside.settings")}
				choices={[
					{
						name: "createsAccounts",
						title: text("portal.outside.creates"),
						detail: text("portal.outside.creates.detail"),
					},
					{
						name: "namesAreVerified",
						title: text("portal.outside.verified"),
						detail: text("portal.outside.verified.detail"),
					},
					{
						name: "trustsSecondFactor",
						title: text("portal.outside.trusts"),
						detail: text("portal.outside.trusts.detail"),
					},
				]}
				chosen={switches.filter((name) => entry[name])}
				onChange={
					(chosen) =>
						onEdit(Object.fromEntries(switches.map((name) => [name, chosen.includes(name)])) as Partial<ProviderEntry>) // all are switches
				}
			/>
		</>
	);
}
