import { useQuery } from "@tanstack/react-query";
import { assigneesQuery } from "../../api/transfer-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { FilterChoice, FilterFields, SearchField } from "../filter-fields.tsx";
import { type RowFilter, stateChoices, workChoices } from "./row-filter.ts";

interface RowFiltersProps {
	readonly filter: RowFilter;
	readonly onChange: (filter: RowFilter) => void;
}

/** Narrows the users of a transfer. */
export function RowFilters({ filter, onChange }: RowFiltersProps) {
	const text = useText();
	const { language } = useLanguage();
	const assignees = useQuery(assigneesQuery(language)).data?.items ?? [];
	return (
		<FilterFields>
			<SearchField
				label={text("portal.users.search")}
				value={filter.search}
				onChange={(search) => onChange({ ...filter, search })}
			/>
			<FilterChoice
				label={text("portal.transfers.filter.work")}
				value={filter.work}
				options={workChoices.map((value) => ({ value, title: text(`portal.transfers.filter.work.${value}`) }))}
				onChange={(work) => onChange({ ...filter, work })}
			/>
			<FilterChoice
				label={text("portal.transfers.filter.state")}
				value={filter.state}
				options={stateChoices.map((value) => ({
					...{
						value,
						title: text(value === "" ? "portal.transfers.filter.anyState" : `portal.transfers.row.${value}`),
					},
				}))}
				onChange={(state) => onChange({ ...filter, state })}
			/>
			<FilterChoice
				label={text("portal.transfers.assignee")}
				value={filter.assignee}
				options={[
					{ value: "", title: text("portal.transfers.filter.anyAssignee") },
					{ value: "none", title: text("portal.transfers.assignee.none") },
					...assignees.map(({ id, displayName }) => ({ value: id, title: displayName })),
				]}
				onChange={(assignee) => onChange({ ...filter, assignee })}
			/>
		</FilterFields>
	);
}
