import { Input, makeStyles } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { customersQuery } from "../api/queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { CustomerTable } from "../ui/customer-table.tsx";
import { NewCustomerButton } from "../ui/customers-new/new-customer-button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Page } from "../ui/page.tsx";
import { RequestRelationshipButton } from "../ui/relationships/request-relationship-button.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { useSettled } from "../ui/use-settled.ts";

const searchPauseMilliseconds = 250;

const useStyles = makeStyles({
	head: {
		display: "flex",
		flexWrap: "wrap",
		alignItems: "flex-start",
		justifyContent: "space-between",
		gap: "12px 16px",
	},
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
	search: { width: "min(420px, 100%)" },
});

/** The customers of the reseller. */
export function CustomersScreen() {
	const styles = useStyles();
	const text = useText();
	const denial = useDenial("viewCustomers");
	const [search, setSearch] = useSearch();
	const settled = useSettled(search.trim(), searchPauseMilliseconds);
	return (
		<Page>
			<div className={styles.head}>
				<ScreenHeading title={text("customers.title")} />
				<div className={styles.actions}>
					<ButtonLink to={paths.relationshipRequests} appearance="transparent">
						{text("portal.relationship.list")}
					</ButtonLink>
					<RequestRelationshipButton />
					<NewCustomerButton />
				</div>
			</div>
			{denial !== undefined ? (
				<EmptyState message={denial} />
			) : (
				<>
					<Input
						type="search"
						className={styles.search}
						contentBefore={<Search20Regular aria-hidden="true" />}
						aria-label={text("customers.search")}
						placeholder={text("customers.search")}
						value={search}
						onChange={(_event, { value }) => setSearch(value)}
						maxLength={200}
					/>
					<CustomerList search={settled} />
				</>
			)}
		</Page>
	);
}

function CustomerList({ search }: { readonly search: string }) {
	const text = useText();
	const { language } = useLanguage();
	const query = useInfiniteQuery(customersQuery(language, search));
	if (query.isPending) return <ListSkeleton rows={8} rowHeight={64} />;
	if (query.isError && query.data === undefined)
		return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const customers = query.data.pages.flatMap((page) => page.items);
	return (
		<>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			<p role="status" className="visually-hidden">
				{query.isPlaceholderData ? "" : text("customers.count", { count: customers.length })}
			</p>
			{customers.length === 0 ? (
				<EmptyState message={search === "" ? text("customers.none") : text("customers.noMatch", { search })} />
			) : (
				<CustomerTable customers={customers} busy={query.isPlaceholderData} />
			)}
			<LoadMore query={query} />
		</>
	);
}

/** The search box; what is in it also stands in the address, so that it survives a reload and can be sent on. */
function useSearch(): readonly [string, (search: string) => void] {
	const [parameters, setParameters] = useSearchParams();
	const [search, setSearch] = useState(() => parameters.get("search") ?? "");
	const change = (next: string) => {
		setSearch(next);
		setParameters(next.trim() === "" ? {} : { search: next.trim() }, { replace: true, preventScrollReset: true });
	};
	return [search, change];
}
