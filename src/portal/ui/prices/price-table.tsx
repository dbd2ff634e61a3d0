import { makeStyles, tokens } from "@fluentui/react-components";
import type { PriceRowView } from "../../../wire/api/prices.ts";
import { useFormats, useText } from "../../language/text.ts";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import { type Column, RecordTable } from "../record-table.tsx";

const useStyles = makeStyles({
	name: { fontWeight: tokens.fontWeightSemibold },
	detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface PriceTableProps {
	readonly rows: readonly PriceRowView[];
	readonly busy: boolean;
}

/** Rows of price lists: of what, where, how often, for whom, since when, and both prices. */
export function PriceTable({ rows, busy }: PriceTableProps) {
	const styles = useStyles();
	const text = useText();
	const { country } = useFormats();
	const formats = useMoneyFormats();
	const price = (key: "partnerPrice" | "retailPrice") => (row: PriceRowView) => {
		const amount = row[key];
		return amount === undefined ? text("portal.prices.noPrice") : formats.money(amount);
	};
	const columns: readonly Column<PriceRowView>[] = [
		{
			key: "offer",
			title: text("portal.prices.column.offer"),
			wide: true,
			plain: true,
			cell: (row) => (
				<>
					<span className={styles.name}>{row.offer.title}</span>
					<Conditions row={row} />
				</>
			),
		},
		{
			key: "market",
			title: text("portal.prices.market"),
			plain: true,
			cell: (row) => `${country(row.market)} · ${row.currency}`,
		},
		{
			key: "cycle",
			title: text("portal.prices.column.cycle"),
			plain: true,
			cell: (row) => text(`billingCycle.${row.billingCycle}`),
		},
		{ key: "from", title: text("portal.prices.column.from"), cell: (row) => formats.day(row.from) },
		{
			key: "partner",
			title: text("portal.prices.column.partner"),
			number: true,
			cell: price("partnerPrice"),
		},
		{ key: "retail", title: text("portal.prices.column.retail"), number: true, cell: price("retailPrice") },
	];
	return (
		<RecordTable
			label={text("portal.prices.section.current")}
			columns={columns}
			items={rows}
			keyOf={(row) => row.id}
			busy={busy}
		/>
	);
}

/** What narrows the price down, where something does. */
function Conditions({ row }: { readonly row: PriceRowView }) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const { segment, termMonths, minimumQuantity, maximumQuantity, until } = row;
	const words = [
		text(`portal.prices.segment.${segment}`),
		text("portal.prices.term", { months: termMonths }),
		...(minimumQuantity > 1 || maximumQuantity !== undefined
			? [text("portal.prices.tier", { minimum: minimumQuantity, maximum: maximumQuantity ?? 0 })]
			: []),
		...(until === undefined ? [] : [text("portal.prices.until", { day: formats.day(until) })]),
	];
	return <p className={styles.detail}>{words.join(" · ")}</p>;
}
