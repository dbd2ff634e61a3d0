import { useQuery } from "@tanstack/react-query";
import { assigneesQuery } from "../../api/transfer-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { FilterChoice, FilterFields } from "../filter-fields.tsx";

interface WorkAssigneeProps {
	/** `me`, `all`, or the id of an account. */
	readonly assignee: string;
	readonly onChange: (assignee: string) => void;
}

/** Whose work is listed. */
export function WorkAssignee({ assignee, onChange }: WorkAssigneeProps) {
	const text = useText();
	const { language } = useLanguage();
	const accounts = useQuery(assigneesQuery(language)).data?.items ?? [];
	return (
		<FilterFields>
			<FilterChoice
				label={text("portal.transfers.assignee")}
				value={assignee}
				options={[
					{ value: "me", title: text("portal.work.mine") },
					{ value: "all", title: text("portal.work.everybodys") },
					...accounts.map(({ id, displayName }) => ({ value: id, title: displayName })),
				]}
				onChange={onChange}
			/>
		</FilterFields>
	);
}
