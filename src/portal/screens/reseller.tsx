import { makeStyles, tokens } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { type ResoldFilter, resoldFile, resoldQuery } from "../api/reseller-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useFormats, useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { DownloadButton } from "../ui/invoices/download-button.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Page } from "../ui/page.tsx";
import { ResoldFilters } from "../ui/resellers/resold-filters.tsx";
import { ResoldTable } from "../ui/resellers/resold-table.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";

const useStyles = makeStyles({
	head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "12px" },
	facts: { color: tokens.colorNeutralForeground2 },
});

/** What one reseller sold, over all customers. The address says what is shown, so that it can be handed on. */
export function ResellerScreen() {
	const denial = useDenial("viewSubscriptions");
	const reseller = usePathId("resellerId");
	return <Page>{denial === undefined ? <Resold reseller={reseller} /> : <EmptyState message={denial} />}</Page>;
}

function Resold({ reseller }: { readonly reseller: string }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { language } = useLanguage();
	const [search, setSearch] = useSearchParams();
	const filter: ResoldFilter = {
		product: search.get("product") ?? "",
		state: search.get("state") ?? "",
		renewsBefore: search.get("renewsBefore") ?? "",
	};
	const query = useInfiniteQuery(resoldQuery(language, reseller, filter));
	const known = query.data?.pages[0]?.reseller;
	const title = known?.name ?? text("portal.resellers.one");
	const items = query.data?.pages.flatMap((page) => page.items) ?? [];
	const change = (next: ResoldFilter) =>
		setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== "")), { replace: true });
	return (
		<>
			<Breadcrumb steps={[{ title: text("portal.resellers.title"), to: paths.resellers }]} here={title} />
			<div className={styles.head}>
				<ScreenHeading title={title} />
				<DownloadButton file={resoldFile(reseller, filter, language)}>{text("portal.resellers.export")}</DownloadButton>
			</div>
			{known !== undefined && (
				<p className={styles.facts}>
					{text("portal.resellers.facts", {
						mpnId: known.mpnId,
						customers: formats.number(known.customers),
						subscriptions: formats.number(known.subscriptions),
						seats: formats.number(known.seats),
					})}
				</p>
			)}
			<ResoldFilters filter={filter} onChange={change} />
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			{query.isPending && <ListSkeleton rows={5} rowHeight={52} />}
			{query.data !== undefined &&
				(items.length === 0 ? (
					<EmptyState message={text("portal.resellers.nothingSold")} />
				) : (
					<ResoldTable items={items} busy={query.isPlaceholderData} />
				))}
			<LoadMore query={query} />
		</>
	);
}
