import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { customerInvoicesQuery, spendQuery } from "../api/invoice-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { TimeMachine } from "../ui/clock/time-machine.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { CustomerInvoiceTable } from "../ui/invoices/invoice-table.tsx";
import { CustomerTerms } from "../ui/prices/customer-terms.tsx";
import { RouterLink } from "../ui/router-link.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";

// The charts are large, so that only who looks at one loads them.
const SpendPanel = lazy(async () => ({ default: (await import("../ui/spend/spend-panel.tsx")).SpendPanel }));

const monthsShown = 12;
const invoicesShown = 6;

const useStyles = makeStyles({
	section: { display: "flex", flexDirection: "column", rowGap: "8px" },
	heading: { ...typographyStyles.subtitle2 },
});

/** What a customer spends over time, its invoices, what was agreed with it, and the time machine of a test customer. */
export function CustomerBillingScreen() {
	const customerId = usePathId("customerId");
	const denial = useDenial("viewInvoices");
	return (
		<>
			<TimeMachine customerId={customerId} />
			{denial !== undefined ? (
				<EmptyState message={denial} />
			) : (
				<>
					<Spend customerId={customerId} />
					<LatestInvoices customerId={customerId} />
				</>
			)}
			<CustomerTerms customerId={customerId} />
		</>
	);
}

function Spend({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(spendQuery(language, customerId, monthsShown));
	return (
		<section className={styles.section} aria-labelledby="spend">
			<h2 id="spend" className={styles.heading}>
				{text("portal.spend.title")}
			</h2>
			{query.data !== undefined ? (
				<Suspense fallback={<ListSkeleton rows={3} rowHeight={100} />}>
					<SpendPanel months={query.data.items} />
				</Suspense>
			) : query.isError ? (
				<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
			) : (
				<ListSkeleton rows={3} rowHeight={100} />
			)}
		</section>
	);
}

function LatestInvoices({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(customerInvoicesQuery(language, customerId));
	const invoices = query.data?.items;
	return (
		<section className={styles.section} aria-labelledby="customer-invoices">
			<h2 id="customer-invoices" className={styles.heading}>
				{text("portal.invoices.title")}
			</h2>
			{invoices !== undefined ? (
				<>
					{invoices.length === 0 ? (
						<EmptyState message={text("portal.invoices.noneOfCustomer")} />
					) : (
						<CustomerInvoiceTable customerId={customerId} invoices={invoices.slice(0, invoicesShown)} />
					)}
					{invoices.length > invoicesShown && (
						<p>
							<RouterLink to={paths.customerInvoices(customerId)} standalone>
								{text("portal.invoices.allOfCustomer", { count: invoices.length })}
							</RouterLink>
						</p>
					)}
				</>
			) : query.isError ? (
				<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
			) : (
				<ListSkeleton rows={3} rowHeight={52} />
			)}
		</section>
	);
}
