import { makeStyles, tokens } from "@fluentui/react-components";
import type { CustomerSummary } from "../../wire/api/customer.ts";
import { useFormats, useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { DelegatedAdminBadge, ResellerBadge } from "./customer-badges.tsx";
import { type Column, RecordTable } from "./record-table.tsx";
import { RouterLink } from "./router-link.tsx";

const useStyles = makeStyles({
	name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
	domain: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
	badges: { display: "inline-flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
});

interface CustomerTableProps {
	readonly customers: readonly CustomerSummary[];
	/** Another list is on its way. */
	readonly busy: boolean;
}

/** Customers with what they hold, and who administers them. */
export function CustomerTable({ customers, busy }: CustomerTableProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const columns: readonly Column<CustomerSummary>[] = [
		{
			key: "name",
			title: text("customers.column.name"),
			wide: true,
			plain: true,
			cell: ({ id, companyName, domain }) => (
				<>
					<RouterLink to={paths.customer(id)} className={styles.name} standalone>
						{companyName}
					</RouterLink>
					<span className={styles.domain}>{domain}</span>
				</>
			),
		},
		{
			key: "country",
			title: text("customers.column.country"),
			plain: true,
			cell: ({ country }) => formats.country(country),
		},
		{
			key: "subscriptions",
			title: text("customers.column.subscriptions"),
			number: true,
			cell: ({ activeSubscriptions }) => formats.number(activeSubscriptions),
		},
		{
			key: "seats",
			title: text("customers.column.seats"),
			number: true,
			cell: ({ seats }) => formats.number(seats),
		},
		{
			key: "delegatedAdmin",
			title: text("customers.column.delegatedAdmin"),
			wide: true,
			cell: ({ delegatedAdmin, reseller }) => (
				<span className={styles.badges}>
					<DelegatedAdminBadge delegatedAdmin={delegatedAdmin} />
					<ResellerBadge reseller={reseller} />
				</span>
			),
		},
	];
	return (
		<RecordTable
			label={text("customers.title")}
			columns={columns}
			items={customers}
			keyOf={({ id }) => id}
			busy={busy}
		/>
	);
}
