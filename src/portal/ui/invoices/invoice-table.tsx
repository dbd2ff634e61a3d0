import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { z } from "zod";
import type { customerInvoices, InvoiceSummaryView, invoicePage } from "../../../wire/api/invoices.ts";
import { invoiceFile } from "../../api/invoice-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { Amount } from "../money/amount.tsx";
import { type Column, RecordTable } from "../record-table.tsx";
import { RouterLink } from "../router-link.tsx";
import { DownloadButton } from "./download-button.tsx";
import { useMoneyFormats } from "./money-formats.ts";

type InvoiceWithNotes = z.infer<typeof invoicePage>["items"][number];
type CustomerInvoice = z.infer<typeof customerInvoices>["items"][number];

const useStyles = makeStyles({
	number: { fontWeight: tokens.fontWeightSemibold, fontFamily: tokens.fontFamilyMonospace },
	amends: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
	files: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface InvoiceTableProps {
	readonly invoices: readonly InvoiceWithNotes[];
	readonly busy: boolean;
}

/** Invoices, each followed by the credit notes that amend it. */
export function InvoiceTable({ invoices, busy }: InvoiceTableProps) {
	const text = useText();
	const items = invoices.flatMap(({ amendments, ...invoice }): readonly InvoiceSummaryView[] => [
		invoice,
		...amendments,
	]);
	const columns: readonly Column<InvoiceSummaryView>[] = [
		...useDocumentColumns((id) => paths.invoice(id)),
		{
			key: "total",
			title: text("portal.invoices.column.total"),
			number: true,
			cell: ({ total }) => <Amount money={total} />,
		},
	];
	return (
		<RecordTable
			label={text("portal.invoices.title")}
			columns={columns}
			items={items}
			keyOf={({ id }) => id}
			busy={busy}
		/>
	);
}

interface CustomerInvoiceTableProps {
	readonly customerId: string;
	readonly invoices: readonly CustomerInvoice[];
}

/** What one customer has on each document, with its statement to download. */
export function CustomerInvoiceTable({ customerId, invoices }: CustomerInvoiceTableProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const columns: readonly Column<CustomerInvoice>[] = [
		...useDocumentColumns((id) => paths.statement(id, customerId)),
		{
			key: "total",
			title: text("portal.invoices.column.share"),
			number: true,
			cell: ({ share }) => <Amount money={share.total} />,
		},
		{
			key: "files",
			title: text("portal.invoices.statement"),
			plain: true,
			wide: true,
			cell: ({ id }) => (
				<span className={styles.files}>
					{(["pdf", "csv"] as const).map((kind) => (
						<DownloadButton key={kind} file={invoiceFile({ invoiceId: id, customerId }, kind, language)}>
							{kind.toUpperCase()}
						</DownloadButton>
					))}
				</span>
			),
		},
	];
	return (
		<RecordTable label={text("portal.invoices.title")} columns={columns} items={invoices} keyOf={({ id }) => id} />
	);
}

function useDocumentColumns(to: (id: string) => string): readonly Column<InvoiceSummaryView>[] {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	return [
		{
			key: "number",
			title: text("portal.invoices.column.number"),
			plain: true,
			wide: true,
			cell: ({ id, amends }) => (
				<>
					<RouterLink to={to(id)} className={styles.number} standalone>
						{id.toUpperCase()}
					</RouterLink>
					{amends !== undefined && (
						<span className={styles.amends}>{text("portal.invoices.amends", { number: amends.toUpperCase() })}</span>
					)}
				</>
			),
		},
		{
			key: "document",
			title: text("portal.invoices.column.document"),
			plain: true,
			cell: ({ document, title }) => (
				<Badge appearance="tint" color={document === "creditNote" ? "warning" : "informative"}>
					{title}
				</Badge>
			),
		},
		{
			key: "period",
			title: text("portal.invoices.column.period"),
			plain: true,
			cell: ({ period }) => formats.period(period),
		},
		{
			key: "issued",
			title: text("portal.invoices.column.issued"),
			cell: ({ issuedOn }) => formats.day(issuedOn),
		},
		{
			key: "currency",
			title: text("portal.prices.currency"),
			plain: true,
			cell: ({ currency }) => currency,
		},
	];
}
