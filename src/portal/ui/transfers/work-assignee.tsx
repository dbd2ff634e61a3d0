import { makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { assigneesQuery } from "../../api/transfer-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { WideSelect } from "../invoices/wide-fields.tsx";

const useStyles = makeStyles({
	choice: { width: "100%", maxWidth: "280px", "@media (max-width: 640px)": { maxWidth: "none" } },
});

interface WorkAssigneeProps {
	/** `me`, `all`, or the id of an account. */
	readonly assignee: string;
	readonly onChange: (assignee: string) => void;
}

/** Whose work is listed. */
export function WorkAssignee({ assignee, onChange }: WorkAssigneeProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const accounts = useQuery(assigneesQuery(language)).data?.items ?? [];
	return (
		<WideSelect
			className={styles.choice}
			aria-label={text("portal.transfers.assignee")}
			value={assignee}
			onChange={(_event, { value }) => onChange(value)}
		>
			<option value="me">{text("portal.work.mine")}</option>
			<option value="all">{text("portal.work.everybodys")}</option>
			{accounts.map(({ id, displayName }) => (
				<option key={id} value={id}>
					{displayName}
				</option>
			))}
		</WideSelect>
	);
}
