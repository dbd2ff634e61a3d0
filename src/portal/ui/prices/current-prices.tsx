import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PriceRowView } from "../../../wire/api/prices.ts";
import { billingSettingsQuery, type PriceFilter, priceExportPath, pricesQuery } from "../../api/price-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { EmptyState } from "../empty-state.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { DownloadButton } from "../invoices/download-button.tsx";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";
import { LoadMore } from "../load-more.tsx";
import { matchesSearch } from "../matches-search.ts";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useSettled } from "../use-settled.ts";
import { PriceTable } from "./price-table.tsx";

const typingPauseMilliseconds = 250;

const useStyles = makeStyles({
	filters: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "12px" },
	search: { flexGrow: 1, minWidth: "min(240px, 100%)", maxWidth: "420px" },
	market: { width: "104px" },
	currency: { width: "120px" },
	day: { color: tokens.colorNeutralForeground2 },
});

/** The prices that count today, searched by name, market and currency. */
export function CurrentPrices() {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const [search, setSearch] = useState("");
	const [filter, setFilter] = useState<PriceFilter>({ market: "", currency: "" });
	const market = useSettled(filter.market.trim(), typingPauseMilliseconds);
	const currencies = useQuery(billingSettingsQuery(language)).data?.choices.currencies ?? [];
	// Half a country code is no filter yet.
	const asked = { currency: filter.currency, market: market.length === 2 ? market : "" };
	return (
		<>
			<div className={styles.filters}>
				<Field label={text("portal.prices.search")} className={styles.search}>
					<WideInput
						type="search"
						contentBefore={<Search20Regular aria-hidden="true" />}
						value={search}
						maxLength={200}
						onChange={(_event, { value }) => setSearch(value)}
					/>
				</Field>
				<Field label={text("portal.prices.market")} className={styles.market}>
					<WideInput
						value={filter.market}
						maxLength={2}
						placeholder={text("portal.prices.any")}
						onChange={(_event, { value }) => setFilter({ ...filter, market: value.toUpperCase() })}
					/>
				</Field>
				<Field label={text("portal.prices.currency")} className={styles.currency}>
					<WideSelect
						value={filter.currency}
						onChange={(_event, { value }) => setFilter({ ...filter, currency: value })}
					>
						<option value="">{text("portal.prices.any")}</option>
						{currencies.map((code) => (
							<option key={code}>{code}</option>
						))}
					</WideSelect>
				</Field>
				<DownloadButton file={{ path: priceExportPath(asked), accept: "text/csv", language, fileName: "prices.csv" }}>
					{text("portal.prices.export")}
				</DownloadButton>
			</div>
			<Rows filter={asked} search={search} />
		</>
	);
}

function Rows({ filter, search }: { readonly filter: PriceFilter; readonly search: string }) {
	const text = useText();
	const { language } = useLanguage();
	const query = useInfiniteQuery(pricesQuery(language, filter));
	if (query.isPending) return <ListSkeleton rows={8} rowHeight={52} />;
	if (query.isError && query.data === undefined)
		return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const rows = query.data.pages.flatMap((page) => page.items);
	const found = rows.filter(({ offer }) => matchesSearch(search, offer.title, offer.id));
	return (
		<>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			<Found day={query.data.pages[0]?.day ?? ""} count={found.length} more={query.hasNextPage} />
			{found.length > 0 ? (
				<PriceTable rows={found} busy={query.isPlaceholderData} />
			) : (
				<EmptyState message={emptyMessage(rows)} />
			)}
			<LoadMore query={query} />
		</>
	);

	function emptyMessage(all: readonly PriceRowView[]): string {
		const unfiltered = filter.market === "" && filter.currency === "";
		return text(all.length === 0 && unfiltered ? "portal.prices.none" : "portal.prices.noMatch");
	}
}

interface FoundProps {
	readonly day: string;
	readonly count: number;
	/** The server has prices that were not searched yet. */
	readonly more: boolean;
}

function Found({ day, count, more }: FoundProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	return (
		<p role="status" className={styles.day}>
			{text("portal.prices.count", { count, day: formats.day(day) })}
			{more && ` ${text("portal.prices.onlyLoaded")}`}
		</p>
	);
}
