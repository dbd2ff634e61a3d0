import { Field, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { offersQuery } from "../../api/price-queries.ts";
import type { ResoldFilter } from "../../api/reseller-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";
import { Panel } from "../page.tsx";

const useStyles = makeStyles({
	root: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fit, minmax(min(220px, 100%), 1fr))",
		gap: "12px 16px",
		padding: "16px 20px",
		"@media (max-width: 640px)": { padding: "16px" },
	},
});

const states = ["active", "suspended", "expired", "pending", "disabled", "deleted"] as const;

interface ResoldFiltersProps {
	readonly filter: ResoldFilter;
	readonly onChange: (filter: ResoldFilter) => void;
}

/** Which of a reseller's subscriptions are shown. */
export function ResoldFilters({ filter, onChange }: ResoldFiltersProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const offers = useQuery(offersQuery(language)).data?.items ?? [];
	return (
		<Panel className={styles.root}>
			<Field label={text("portal.resellers.product")}>
				<WideSelect value={filter.product} onChange={(_event, { value }) => onChange({ ...filter, product: value })}>
					<option value="">{text("portal.resellers.anyProduct")}</option>
					{offers.map(({ id, title }) => (
						<option key={id} value={id}>
							{title}
						</option>
					))}
				</WideSelect>
			</Field>
			<Field label={text("portal.resellers.state")}>
				<WideSelect value={filter.state} onChange={(_event, { value }) => onChange({ ...filter, state: value })}>
					<option value="">{text("portal.resellers.anyState")}</option>
					{states.map((state) => (
						<option key={state} value={state}>
							{text(`status.${state}`)}
						</option>
					))}
				</WideSelect>
			</Field>
			<Field label={text("portal.resellers.endsBefore")}>
				<WideInput
					type="date"
					value={filter.renewsBefore}
					onChange={(_event, { value }) => onChange({ ...filter, renewsBefore: value })}
				/>
			</Field>
		</Panel>
	);
}
