import { makeStyles, tokens } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import { isNotFound } from "../api/describe-error.ts";
import { type InvoiceKey, invoiceFile, invoiceQuery } from "../api/invoice-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { DownloadButton } from "../ui/invoices/download-button.tsx";
import { InvoiceFacts } from "../ui/invoices/invoice-facts.tsx";
import { InvoiceLines } from "../ui/invoices/invoice-lines.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Page } from "../ui/page.tsx";
import { RouterLink } from "../ui/router-link.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { NotFoundScreen } from "./not-found.tsx";

const useStyles = makeStyles({
	files: { display: "flex", flexWrap: "wrap", gap: "8px" },
	statement: { color: tokens.colorNeutralForeground2, display: "flex", flexWrap: "wrap", gap: "4px 16px" },
});

/** One invoice with its lines by customer, or with a customer in the address, that customer's statement. */
export function InvoiceScreen() {
	const text = useText();
	const denial = useDenial("viewInvoices");
	const { invoiceId = "" } = useParams();
	const customerId = useSearchParams()[0].get("customer") ?? undefined;
	if (denial !== undefined) {
		return (
			<Page>
				<ScreenHeading title={text("portal.invoices.title")} />
				<EmptyState message={denial} />
			</Page>
		);
	}
	return <Invoice invoiceId={invoiceId} customerId={customerId} />;
}

function Invoice(key: InvoiceKey) {
	const text = useText();
	const { language } = useLanguage();
	const query = useInfiniteQuery(invoiceQuery(language, key));
	if (isNotFound(query.error)) return <NotFoundScreen />;
	const number = key.invoiceId.toUpperCase();
	const [invoice] = query.data?.pages ?? [];
	const title = `${invoice?.title ?? text("portal.invoices.title")} ${number}`;
	return (
		<Page>
			<Breadcrumb steps={[{ title: text("portal.invoices.title"), to: paths.invoices }]} here={number} />
			<ScreenHeading title={title} />
			{invoice !== undefined ? (
				<>
					{key.customerId !== undefined && (
						<StatementOf invoiceId={key.invoiceId} name={invoice.customers[0]?.customerName ?? ""} />
					)}
					<InvoiceFacts invoice={invoice} />
					<Files invoiceKey={key} />
					<InvoiceLines
						invoice={invoice}
						lines={query.data?.pages.flatMap((page) => page.lines) ?? []}
						isStatement={key.customerId !== undefined}
					/>
					<LoadMore query={query} />
				</>
			) : query.isError ? (
				<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
			) : (
				<ListSkeleton rows={6} />
			)}
		</Page>
	);
}

function StatementOf({ invoiceId, name }: { readonly invoiceId: string; readonly name: string }) {
	const styles = useStyles();
	const text = useText();
	return (
		<p className={styles.statement}>
			<span>{text("portal.invoices.statementOf", { name })}</span>
			<RouterLink to={paths.invoice(invoiceId)} standalone>
				{text("portal.invoices.wholeInvoice")}
			</RouterLink>
		</p>
	);
}

function Files({ invoiceKey }: { readonly invoiceKey: InvoiceKey }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	return (
		<div className={styles.files}>
			<DownloadButton file={invoiceFile(invoiceKey, "pdf", "ko")}>{text("portal.invoices.pdf.ko")}</DownloadButton>
			<DownloadButton file={invoiceFile(invoiceKey, "pdf", "en")}>{text("portal.invoices.pdf.en")}</DownloadButton>
			<DownloadButton file={invoiceFile(invoiceKey, "csv", language)}>{text("portal.invoices.csv")}</DownloadButton>
		</div>
	);
}
