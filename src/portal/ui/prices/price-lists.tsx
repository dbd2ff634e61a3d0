import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { z } from "zod";
import type { priceListView } from "../../../wire/api/prices.ts";
import { priceListsQuery } from "../../api/price-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { EmptyState } from "../empty-state.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { LoadMore } from "../load-more.tsx";
import { type Column, RecordTable } from "../record-table.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { ImportPanel } from "./import-panel.tsx";

type PriceList = z.infer<typeof priceListView>;

const useStyles = makeStyles({
	section: { display: "flex", flexDirection: "column", rowGap: "8px" },
	heading: { ...typographyStyles.subtitle2 },
});

/** The import of price lists and what was imported so far. */
export function PriceLists() {
	const styles = useStyles();
	const text = useText();
	return (
		<>
			<ImportPanel />
			<section className={styles.section} aria-labelledby="imported-lists">
				<h2 id="imported-lists" className={styles.heading}>
					{text("portal.prices.lists")}
				</h2>
				<Imported />
			</section>
		</>
	);
}

function Imported() {
	const text = useText();
	const formats = useFormats();
	const { language } = useLanguage();
	const query = useInfiniteQuery(priceListsQuery(language));
	if (query.isPending) return <ListSkeleton rows={2} rowHeight={52} />;
	if (query.isError && query.data === undefined)
		return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const lists = query.data.pages.flatMap((page) => page.items);
	if (lists.length === 0) return <EmptyState message={text("portal.prices.lists.none")} />;
	const columns: readonly Column<PriceList>[] = [
		{
			key: "name",
			title: text("portal.prices.list.name"),
			wide: true,
			plain: true,
			cell: ({ name }) => <strong>{name}</strong>,
		},
		{
			key: "rows",
			title: text("portal.prices.list.rows"),
			number: true,
			cell: ({ rows }) => formats.number(rows),
		},
		{
			key: "at",
			title: text("portal.prices.list.at"),
			plain: true,
			cell: ({ recordedAt }) => formats.moment(recordedAt),
		},
		{ key: "by", title: text("portal.prices.list.by"), plain: true, cell: ({ recordedBy }) => recordedBy },
	];
	return (
		<>
			<RecordTable
				label={text("portal.prices.lists")}
				columns={columns}
				items={lists}
				keyOf={({ id }) => id}
				busy={query.isPlaceholderData}
			/>
			<LoadMore query={query} />
		</>
	);
}
