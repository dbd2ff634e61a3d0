import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { z } from "zod";
import type { invoiceDetail } from "../../../wire/api/invoices.ts";
import { useFormats, useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { Amount } from "../money/amount.tsx";
import { Panel } from "../page.tsx";
import { RouterLink } from "../router-link.tsx";
import { useMoneyFormats } from "./money-formats.ts";

const useStyles = makeStyles({
	root: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))",
		gap: "16px 24px",
		padding: "16px 20px",
		"@media (max-width: 640px)": { padding: "14px 16px", gridTemplateColumns: "1fr 1fr", columnGap: "16px" },
	},
	term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	total: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
	notes: { gridColumn: "1 / -1" },
});

/** What a document is and what it comes to; of a statement, the customer's part. */
export function InvoiceFacts({ invoice }: { readonly invoice: z.infer<typeof invoiceDetail> }) {
	const styles = useStyles();
	const text = useText();
	const { number } = useFormats();
	const formats = useMoneyFormats();
	const { customers, amends, amendments } = invoice;
	const fact = (term: string, value: ReactNode, className = "") => (
		<div>
			<dt className={styles.term}>{term}</dt>
			<dd className={className}>{value}</dd>
		</div>
	);
	const notes = [...(amends === undefined ? [] : [amends]), ...amendments.map(({ id }) => id)];
	return (
		<Panel>
			<dl className={styles.root}>
				{fact(text("portal.invoices.column.total"), <Amount money={invoice.total} />, styles.total)}
				{fact(text("portal.invoices.subtotal"), <Amount money={invoice.subtotal} />)}
				{fact(text("portal.invoices.tax"), <Amount money={invoice.tax} />)}
				{fact(text("portal.invoices.column.period"), formats.period(invoice.period))}
				{fact(text("portal.invoices.column.issued"), formats.day(invoice.issuedOn))}
				{fact(text("portal.invoices.customers"), number(customers.length))}
				{notes.length > 0 && (
					<div className={styles.notes}>
						<dt className={styles.term}>
							{text(amends === undefined ? "portal.invoices.amendedBy" : "portal.invoices.amended")}
						</dt>
						{notes.map((id) => (
							<dd key={id}>
								<RouterLink to={paths.invoice(id)} standalone>
									{id.toUpperCase()}
								</RouterLink>
							</dd>
						))}
					</div>
				)}
			</dl>
		</Panel>
	);
}
