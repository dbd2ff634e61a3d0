import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "../../language/text.ts";
import { EmptyState } from "../empty-state.tsx";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import { Amount } from "../money/amount.tsx";
import { Panel } from "../page.tsx";
import { type Column, RecordTable } from "../record-table.tsx";
import { byCurrency, type CurrencySpend, type MonthlySpend } from "./by-currency.ts";
import { SpendChart } from "./spend-chart.tsx";

const useStyles = makeStyles({
	panel: { padding: "16px 20px", "@media (max-width: 640px)": { padding: "12px 8px" } },
	head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", gap: "8px" },
	heading: { ...typographyStyles.body1Strong },
	explanation: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Spend by month, one chart for each currency, each also as a table. */
export function SpendPanel({ months }: { readonly months: readonly MonthlySpend[] }) {
	const text = useText();
	const spends = byCurrency(months);
	if (spends.length === 0) return <EmptyState message={text("portal.spend.none")} />;
	return spends.map((spend) => <CurrencyPanel key={spend.currency} spend={spend} />);
}

function CurrencyPanel({ spend }: { readonly spend: CurrencySpend }) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const [asTable, setAsTable] = useState(false);
	const currency = formats.currency(spend.currency);
	return (
		<Panel className={styles.panel}>
			<div className={styles.head}>
				<h3 className={styles.heading}>{`${currency} (${spend.currency})`}</h3>
				<Button appearance="subtle" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
					{text("portal.spend.asTable")}
				</Button>
			</div>
			<p className={styles.explanation}>
				{text("portal.spend.explanation")}
				{spend.hasNotInvoiced && ` ${text("portal.spend.explanation.notInvoiced")}`}
			</p>
			{asTable ? <SpendTable spend={spend} /> : <SpendChart spend={spend} />}
		</Panel>
	);
}

function SpendTable({ spend }: { readonly spend: CurrencySpend }) {
	const text = useText();
	const formats = useMoneyFormats();
	const amount = (key: "invoiced" | "notInvoiced" | "tax"): Column<MonthlySpend> => ({
		key,
		title: text(`portal.spend.${key}`),
		number: true,
		cell: (month) => <Amount money={month[key]} />,
	});
	const columns: readonly Column<MonthlySpend>[] = [
		{
			key: "month",
			title: text("portal.spend.month"),
			plain: true,
			wide: true,
			cell: ({ month }) => <strong>{formats.month(month)}</strong>,
		},
		amount("invoiced"),
		amount("tax"),
		amount("notInvoiced"),
	];
	return (
		<RecordTable
			label={text("portal.spend.title")}
			columns={columns}
			items={spend.months}
			keyOf={({ month }) => month}
			bare
		/>
	);
}
