import { Checkbox, Field, makeStyles } from "@fluentui/react-components";
import { useText } from "../../language/text.ts";
import { WideInput } from "../invoices/wide-fields.tsx";
import type { UserFieldsProps } from "./user-fields.tsx";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "2px" },
	field: { maxWidth: "320px" },
});

/** Whether the password is generated or chosen, and whether it must be changed. */
export function PasswordFields({ entry, missing, problems, onEdit }: Omit<UserFieldsProps, "home">) {
	const styles = useStyles();
	const text = useText();
	const problem = missing.includes("password") ? text("form.required") : (problems.get("password") ?? null);
	return (
		<div className={styles.root}>
			<Checkbox
				label={text("portal.users.password.generate")}
				checked={!entry.choosesPassword}
				onChange={(_event, { checked }) => onEdit({ choosesPassword: checked !== true, password: "" })}
			/>
			{entry.choosesPassword && (
				<Field
					label={text("portal.users.password")}
					hint={text("portal.users.password.hint")}
					className={styles.field}
					required
					validationMessage={problem}
				>
					<WideInput
						type="password"
						value={entry.password}
						autoComplete="new-password"
						onChange={(_event, { value }) => onEdit({ password: value })}
					/>
				</Field>
			)}
			<Checkbox
				label={text("portal.users.password.mustChange")}
				checked={entry.mustChangePassword}
				onChange={(_event, { checked }) => onEdit({ mustChangePassword: checked === true })}
			/>
		</div>
	);
}
