import { makeStyles, tokens } from "@fluentui/react-components";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { customerInvoicesQuery, invoicesQuery } from "../api/invoice-queries.ts";
import { customerQuery } from "../api/queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { CustomerInvoiceTable, InvoiceTable } from "../ui/invoices/invoice-table.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Page } from "../ui/page.tsx";
import { RouterLink } from "../ui/router-link.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";

const useStyles = makeStyles({
	head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "12px" },
	filter: { display: "flex", flexWrap: "wrap", gap: "4px 16px", color: tokens.colorNeutralForeground2 },
});

/** The invoices of the reseller, or those that one customer has lines on. */
export function InvoicesScreen() {
	const styles = useStyles();
	const text = useText();
	const denial = useDenial("viewInvoices");
	const [parameters] = useSearchParams();
	const customerId = parameters.get("customer");
	return (
		<Page>
			<div className={styles.head}>
				<ScreenHeading title={text("portal.invoices.title")} />
				{denial === undefined && <ButtonLink to={paths.billingRuns}>{text("portal.runs.title")}</ButtonLink>}
			</div>
			{denial !== undefined ? (
				<EmptyState message={denial} />
			) : customerId === null ? (
				<AllInvoices />
			) : (
				<InvoicesOfCustomer customerId={customerId} />
			)}
		</Page>
	);
}

function AllInvoices() {
	const text = useText();
	const { language } = useLanguage();
	const query = useInfiniteQuery(invoicesQuery(language));
	if (query.isPending) return <ListSkeleton rows={5} rowHeight={52} />;
	if (query.isError && query.data === undefined)
		return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const invoices = query.data.pages.flatMap((page) => page.items);
	return (
		<>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			{invoices.length === 0 ? (
				<EmptyState message={text("portal.invoices.none")}>
					<ButtonLink to={paths.billingRuns}>{text("portal.runs.title")}</ButtonLink>
				</EmptyState>
			) : (
				<InvoiceTable invoices={invoices} busy={query.isPlaceholderData} />
			)}
			<LoadMore query={query} />
		</>
	);
}

function InvoicesOfCustomer({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const customer = useQuery(customerQuery(language, customerId));
	const query = useQuery(customerInvoicesQuery(language, customerId));
	return (
		<>
			<p className={styles.filter}>
				<span>{text("portal.invoices.ofCustomer", { name: customer.data?.companyName ?? "…" })}</span>
				<RouterLink to={paths.invoices} standalone>
					{text("portal.invoices.showAll")}
				</RouterLink>
				<RouterLink to={paths.customerBilling(customerId)} standalone>
					{text("portal.invoices.toCustomer")}
				</RouterLink>
			</p>
			{query.data !== undefined ? (
				query.data.items.length === 0 ? (
					<EmptyState message={text("portal.invoices.noneOfCustomer")} />
				) : (
					<CustomerInvoiceTable customerId={customerId} invoices={query.data.items} />
				)
			) : query.isError ? (
				<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
			) : (
				<ListSkeleton rows={5} rowHeight={52} />
			)}
		</>
	);
}
