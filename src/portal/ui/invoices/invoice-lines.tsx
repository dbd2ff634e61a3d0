import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { z } from "zod";
import type { InvoiceLineView, invoiceDetail, invoiceShare } from "../../../wire/api/invoices.ts";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { EmptyState } from "../empty-state.tsx";
import { Amount } from "../money/amount.tsx";
import { LineProof } from "../money/line-proof.tsx";
import { Panel } from "../page.tsx";
import { RouterLink } from "../router-link.tsx";
import { groupLines } from "./group-lines.ts";
import { useMoneyFormats } from "./money-formats.ts";

const useStyles = makeStyles({
	group: { display: "flex", flexDirection: "column", rowGap: "8px" },
	head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "baseline", gap: "4px 16px" },
	heading: { ...typographyStyles.subtitle2 },
	links: { display: "flex", flexWrap: "wrap", gap: "4px 16px", fontSize: tokens.fontSizeBase200 },
	line: {
		padding: "12px 20px",
		":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
		"@media (max-width: 640px)": { padding: "12px 16px" },
	},
	title: { fontWeight: tokens.fontWeightSemibold },
	detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	amounts: { textAlign: "end" },
});

interface InvoiceLinesProps {
	readonly invoice: z.infer<typeof invoiceDetail>;
	/** Those of the pages so far. */
	readonly lines: readonly InvoiceLineView[];
	/** Only one customer's part is shown. */
	readonly isStatement: boolean;
}

/** The lines of a document under the customer whose they are, each with its proof on demand. */
export function InvoiceLines({ invoice, lines, isStatement }: InvoiceLinesProps) {
	const text = useText();
	const shares = new Map(invoice.customers.map((share) => [share.customerId, share]));
	if (lines.length === 0) return <EmptyState message={text("portal.invoices.noLines")} />;
	return groupLines(lines).map((group) => (
		<CustomerLines
			key={group.customerId}
			invoiceId={invoice.id}
			group={group}
			share={shares.get(group.customerId)}
			isStatement={isStatement}
		/>
	));
}

interface CustomerLinesProps {
	readonly invoiceId: string;
	readonly group: ReturnType<typeof groupLines>[number];
	readonly share: z.infer<typeof invoiceShare> | undefined;
	readonly isStatement: boolean;
}

function CustomerLines({ invoiceId, group, share, isStatement }: CustomerLinesProps) {
	const styles = useStyles();
	const text = useText();
	const { customerId, customerName, lines } = group;
	const headingId = `customer-${customerId}`;
	return (
		<section className={styles.group} aria-labelledby={headingId}>
			<div className={styles.head}>
				<h2 id={headingId} className={styles.heading}>
					{customerName}
				</h2>
				{share !== undefined && <Amount money={share.total} />}
			</div>
			<p className={styles.links}>
				<RouterLink to={paths.customerBilling(customerId)} standalone>
					{text("portal.invoices.toCustomer")}
				</RouterLink>
				{!isStatement && (
					<RouterLink to={paths.statement(invoiceId, customerId)} standalone>
						{text("portal.invoices.statement")}
						<span className="visually-hidden"> {customerName}</span>
					</RouterLink>
				)}
			</p>
			<Panel>
				<ul aria-label={text("portal.invoices.linesOf", { name: customerName })}>
					{lines.map((line) => (
						<Line key={line.id} line={line} />
					))}
				</ul>
			</Panel>
		</section>
	);
}

function Line({ line }: { readonly line: InvoiceLineView }) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const { title, subscriptionName, offerName, chargeTypeTitle, span, amount, tax, taxRate, proof } = line;
	const names = subscriptionName === offerName ? [offerName] : [subscriptionName, offerName];
	const details = [
		...names,
		formats.period(span),
		text("upgrade.sourceSeats", { quantity: proof.quantity }),
		chargeTypeTitle,
	];
	return (
		<li className={styles.line}>
			<div className={styles.head}>
				<p className={styles.title}>{title}</p>
				<p className={styles.amounts}>
					<Amount money={amount} />
				</p>
			</div>
			<p className={styles.detail}>{details.join(" · ")}</p>
			{tax.amount !== 0 && (
				<p className={styles.detail}>
					{text("portal.invoices.lineTax", {
						name: taxRate?.name ?? text("portal.invoices.tax"),
						amount: formats.money(tax),
					})}
				</p>
			)}
			<LineProof line={line} />
		</li>
	);
}
