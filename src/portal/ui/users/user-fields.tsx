import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { UserView } from "../../../wire/api/users.ts";
import { type TextKey, useText } from "../../language/text.ts";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";
import { CountryChoice } from "./country-choice.tsx";
import { contactFields, type MissingField, type UserEntry } from "./user-entry.ts";

const useStyles = makeStyles({
	grid: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(min(240px, 100%), 1fr))",
		gap: "12px 16px",
		alignItems: "start",
	},
	wide: { gridColumn: "1 / -1" },
	summary: {
		width: "fit-content",
		paddingBlock: "6px",
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
});

const kinds = ["member", "guest", "sharedMailbox"] as const satisfies readonly UserView["kind"][];

export interface UserFieldsProps {
	readonly entry: UserEntry;
	/** The customer's country. */
	readonly home: string | undefined;
	readonly missing: readonly MissingField[];
	/** By field, in the reader's language. */
	readonly problems: ReadonlyMap<string, string>;
	readonly onEdit: (change: Partial<UserEntry>) => void;
}

/** Everything that is asked about a person. */
export function UserFields({ entry, home, missing, problems, onEdit }: UserFieldsProps) {
	const styles = useStyles();
	const text = useText();
	const problemOf = (field: string, own?: MissingField) =>
		own !== undefined && missing.includes(own) ? text("form.required") : (problems.get(field) ?? null);
	const plain = (field: "lastName" | "firstName", title: TextKey) => (
		<Field label={text(title)} validationMessage={problemOf(field)}>
			<WideInput value={entry[field]} autoComplete="off" onChange={(_event, { value }) => onEdit({ [field]: value })} />
		</Field>
	);
	return (
		<>
			<div className={styles.grid}>
				{plain("lastName", "portal.users.lastName")}
				{plain("firstName", "portal.users.firstName")}
				<Field
					label={text("portal.users.displayName")}
					required
					validationMessage={problemOf("displayName", "displayName")}
				>
					<WideInput
						value={entry.displayName}
						autoComplete="off"
						onChange={(_event, { value }) => onEdit({ displayName: value })}
					/>
				</Field>
				<Field
					label={text("portal.users.userName")}
					hint={entry.name.includes("@") ? "" : `${entry.name.trim()}@${entry.domain}`}
					required
					validationMessage={problemOf("userPrincipalName", "name")}
				>
					<WideInput
						value={entry.name}
						autoComplete="off"
						autoCapitalize="none"
						spellCheck={false}
						onChange={(_event, { value }) => onEdit({ name: value })}
					/>
				</Field>
				<CountryChoice
					value={entry.usageLocation}
					home={home}
					hint={text("portal.users.location.hint")}
					problem={problems.get("usageLocation")}
					onChange={(usageLocation) => onEdit({ usageLocation })}
				/>
				<Field label={text("portal.users.kind")} validationMessage={problemOf("kind")}>
					<WideSelect
						value={entry.kind}
						onChange={(_event, { value }) => onEdit({ kind: kinds.find((kind) => kind === value) ?? "member" })}
					>
						{kinds.map((kind) => (
							<option key={kind} value={kind}>
								{text(`portal.users.kind.${kind}`)}
							</option>
						))}
					</WideSelect>
				</Field>
			</div>
			<details open={contactFields.some((field) => problems.has(field))}>
				<summary className={styles.summary}>{text("portal.users.contact")}</summary>
				<div className={styles.grid}>
					{contactFields.map((field) => (
						<Field key={field} label={text(`portal.users.contact.${field}`)} validationMessage={problemOf(field)}>
							<WideInput
								value={entry.contact[field]}
								autoComplete="off"
								onChange={(_event, { value }) => onEdit({ contact: { ...entry.contact, [field]: value } })}
							/>
						</Field>
					))}
				</div>
			</details>
		</>
	);
}
