import { Input, makeStyles } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useQuery } from "@tanstack/react-query";
import { assigneesQuery } from "../../api/transfer-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { WideSelect } from "../invoices/wide-fields.tsx";
import { type RowFilter, stateChoices, workChoices } from "./row-filter.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexWrap: "wrap", gap: "8px" },
	search: {
		flexGrow: 1,
		flexBasis: "280px",
		minWidth: 0,
		maxWidth: "420px",
		"@media (max-width: 640px)": { maxWidth: "none" },
	},
	choice: {
		flexGrow: 1,
		flexBasis: "140px",
		minWidth: 0,
		maxWidth: "220px",
		"@media (max-width: 640px)": { maxWidth: "none" },
	},
});

interface RowFiltersProps {
	readonly filter: RowFilter;
	readonly onChange: (filter: RowFilter) => void;
}

/** Narrows the users of a transfer. */
export function RowFilters({ filter, onChange }: RowFiltersProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const assignees = useQuery(assigneesQuery(language)).data?.items ?? [];
	return (
		<div className={styles.root}>
			<Input
				type="search"
				className={styles.search}
				contentBefore={<Search20Regular aria-hidden="true" />}
				aria-label={text("portal.users.search")}
				placeholder={text("portal.users.search")}
				value={filter.search}
				maxLength={200}
				onChange={(_event, { value }) => onChange({ ...filter, search: value })}
			/>
			<WideSelect
				className={styles.choice}
				aria-label={text("portal.transfers.filter.work")}
				value={filter.work}
				onChange={(_event, { value }) =>
					onChange({ ...filter, work: workChoices.find((work) => work === value) ?? "affected" })
				}
			>
				{workChoices.map((work) => (
					<option key={work} value={work}>
						{text(`portal.transfers.filter.work.${work}`)}
					</option>
				))}
			</WideSelect>
			<WideSelect
				className={styles.choice}
				aria-label={text("portal.transfers.filter.state")}
				value={filter.state}
				onChange={(_event, { value }) =>
					onChange({ ...filter, state: stateChoices.find((state) => state === value) ?? "" })
				}
			>
				{stateChoices.map((state) => (
					<option key={state} value={state}>
						{text(state === "" ? "portal.transfers.filter.anyState" : `portal.transfers.row.${state}`)}
					</option>
				))}
			</WideSelect>
			<WideSelect
				className={styles.choice}
				aria-label={text("portal.transfers.assignee")}
				value={filter.assignee}
				onChange={(_event, { value }) => onChange({ ...filter, assignee: value })}
			>
				<option value="">{text("portal.transfers.filter.anyAssignee")}</option>
				<option value="none">{text("portal.transfers.assignee.none")}</option>
				{assignees.map(({ id, displayName }) => (
					<option key={id} value={id}>
						{displayName}
					</option>
				))}
			</WideSelect>
		</div>
	);
}
