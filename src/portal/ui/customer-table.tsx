import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CustomerSummary } from "../../wire/api/customer.ts";
import { useFormats, useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { DelegatedAdminBadge, ResellerBadge } from "./customer-badges.tsx";
import { Panel } from "./page.tsx";
import { RouterLink } from "./router-link.tsx";
import { tableRoles } from "./table-roles.ts";

const medium = "@media (min-width: 768px) and (max-width: 1023px)";
const narrow = "@media (max-width: 767px)";

const useStyles = makeStyles({
	busy: { opacity: 0.6 },
	table: { width: "100%", borderCollapse: "collapse", [narrow]: { display: "block" } },
	head: { [narrow]: { display: "none" } },
	body: { [narrow]: { display: "block" } },
	row: {
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
		[narrow]: {
			display: "grid",
			gridTemplateColumns: "auto auto 1fr",
			gap: "4px 16px",
			padding: "12px 16px",
			":first-child": { borderTopStyle: "none" },
		},
	},
	headCell: {
		padding: "10px 20px",
		[medium]: { paddingInline: "12px" },
		textAlign: "start",
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightSemibold,
		color: tokens.colorNeutralForeground2,
		whiteSpace: "nowrap",
	},
	cell: {
		padding: "10px 20px",
		verticalAlign: "middle",
		[medium]: { paddingInline: "12px" },
		[narrow]: { display: "block", padding: 0 },
	},
	number: { textAlign: "end", fontVariantNumeric: "tabular-nums", [narrow]: { textAlign: "start" } },
	wide: { [narrow]: { gridColumn: "1 / -1" } },
	name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
	domain: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
	/* On a card the column's name stands beside the value; in the table the heading says it. */
	label: {
		display: "none",
		[narrow]: {
			display: "inline",
			marginInlineEnd: "4px",
			color: tokens.colorNeutralForeground3,
			fontSize: tokens.fontSizeBase200,
		},
	},
	badges: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
});

interface CustomerTableProps {
	readonly customers: readonly CustomerSummary[];
	/** Another list is on its way. */
	readonly busy: boolean;
}

/** Customers as a table, and as cards where the screen is narrow. The roles keep it a table for screen readers. */
export function CustomerTable({ customers, busy }: CustomerTableProps) {
	const styles = useStyles();
	const text = useText();
	const head = (key: "name" | "country" | "subscriptions" | "seats" | "delegatedAdmin", number = false) => (
		<th {...tableRoles.columnHeader} className={mergeClasses(styles.headCell, number && styles.number)}>
			{text(`customers.column.${key}`)}
		</th>
	);
	return (
		<Panel className={mergeClasses(busy && styles.busy)}>
			<table {...tableRoles.table} className={styles.table} aria-label={text("customers.title")} aria-busy={busy}>
				<thead {...tableRoles.rowGroup} className={styles.head}>
					<tr {...tableRoles.row}>
						{head("name")}
						{head("country")}
						{head("subscriptions", true)}
						{head("seats", true)}
						{head("delegatedAdmin")}
					</tr>
				</thead>
				<tbody {...tableRoles.rowGroup} className={styles.body}>
					{customers.map((customer) => (
						<CustomerRow key={customer.id} customer={customer} />
					))}
				</tbody>
			</table>
		</Panel>
	);
}

function CustomerRow({ customer }: { readonly customer: CustomerSummary }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const label = (key: "subscriptions" | "seats" | "delegatedAdmin") => (
		<span className={styles.label} aria-hidden="true">
			{text(`customers.column.${key}`)}
		</span>
	);
	return (
		<tr {...tableRoles.row} className={styles.row}>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, styles.wide)}>
				<RouterLink to={paths.customer(customer.id)} className={styles.name} standalone>
					{customer.companyName}
				</RouterLink>
				<span className={styles.domain}>{customer.domain}</span>
			</td>
			<td {...tableRoles.cell} className={styles.cell}>
				{formats.country(customer.country)}
			</td>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, styles.number)}>
				{label("subscriptions")}
				{formats.number(customer.activeSubscriptions)}
			</td>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, styles.number)}>
				{label("seats")}
				{formats.number(customer.seats)}
			</td>
			<td {...tableRoles.cell} className={mergeClasses(styles.cell, styles.wide)}>
				<span className={styles.badges}>
					{label("delegatedAdmin")}
					<DelegatedAdminBadge delegatedAdmin={customer.delegatedAdmin} />
					<ResellerBadge reseller={customer.reseller} />
				</span>
			</td>
		</tr>
	);
}
