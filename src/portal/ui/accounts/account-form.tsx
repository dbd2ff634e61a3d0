import { Field } from "@fluentui/react-components";
import type { AccountView, RoleTable } from "../../../wire/api/accounts.ts";
import { useText } from "../../language/text.ts";
import { WideInput } from "../invoices/wide-fields.tsx";
import { CheckList } from "./check-list.tsx";

/** What is entered of a colleague. */
export interface AccountEntry {
	readonly displayName: string;
	readonly userName: string;
	readonly roles: readonly AccountView["roles"][number][];
	readonly customRoles: readonly string[];
}

export const emptyAccount: AccountEntry = { displayName: "", userName: "", roles: [], customRoles: [] };

interface AccountFormProps {
	readonly entry: AccountEntry;
	readonly table: RoleTable;
	/** Names cannot be changed once they are somebody's. */
	readonly isNew: boolean;
	readonly tried: boolean;
	readonly onEdit: (change: Partial<AccountEntry>) => void;
}

/** Name, sign-in name and roles of a colleague. */
export function AccountForm({ entry, table, isNew, tried, onEdit }: AccountFormProps) {
	const text = useText();
	const required = (value: string) => (tried && value.trim() === "" ? text("form.required") : null);
	return (
		<>
			<Field required label={text("portal.identity.people.name")} validationMessage={required(entry.displayName)}>
				<WideInput value={entry.displayName} onChange={(_event, { value }) => onEdit({ displayName: value })} />
			</Field>
			{isNew && (
				<Field required label={text("portal.identity.people.userName")} validationMessage={required(entry.userName)}>
					<WideInput
						type="email"
						autoComplete="off"
						value={entry.userName}
						onChange={(_event, { value }) => onEdit({ userName: value })}
					/>
				</Field>
			)}
			<CheckList
				label={text("portal.identity.people.roles")}
				choices={table.roles}
				chosen={entry.roles}
				onChange={(roles) => onEdit({ roles })}
			/>
			{table.customRoles.length > 0 && (
				<CheckList
					label={text("portal.identity.people.customRoles")}
					choices={table.customRoles.map(({ id, name }) => ({ name: id, title: name }))}
					chosen={entry.customRoles}
					onChange={(customRoles) => onEdit({ customRoles })}
				/>
			)}
		</>
	);
}
