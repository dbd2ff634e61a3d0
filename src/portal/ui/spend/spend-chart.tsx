import { VerticalStackedBarChart, type VerticalStackedChartProps } from "@fluentui/react-charts";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useText } from "../../language/text.ts";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import type { CurrencySpend, MonthlySpend } from "./by-currency.ts";

const useStyles = makeStyles({
	root: { width: "100%", height: "300px", minWidth: 0, overflow: "hidden" },
	/* The chart writes the words of its legend with capitals. */
	words: { "& [class]": { textTransform: "none" } },
});

const height = 300;

/** Bars by month: what was invoiced, and on top of it what no invoice has yet. */
export function SpendChart({ spend }: { readonly spend: CurrencySpend }) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const root = useRef<HTMLDivElement>(null);
	const width = useWidth(root);
	const { currency, months } = spend;
	const bars = months.map((month) => toBars(month));
	return (
		<div ref={root} className={mergeClasses(styles.root, styles.words)}>
			{width > 0 && (
				<VerticalStackedBarChart
					data={bars}
					width={width}
					height={height}
					chartTitle={text("portal.spend.chart", { currency: formats.currency(currency) })}
					yAxisTickFormat={(amount: number) => formats.roundMoney(amount, currency)}
					yAxisTickCount={4}
					margins={{ top: 12, bottom: 36, left: 64, right: 12 }}
					barWidth="auto"
					maxBarWidth={48}
					xAxisInnerPadding={0.45}
					xAxisOuterPadding={0.2}
					roundedTicks
					barGapMax={2}
					hideLabels
					legendProps={{ centerLegends: true }}
				/>
			)}
		</div>
	);

	function toBars(month: MonthlySpend): VerticalStackedChartProps {
		const name = formats.month(month.month);
		const part = (key: "invoiced" | "notInvoiced", color: string) => ({
			legend: text(`portal.spend.${key}`),
			data: Number(month[key].decimal),
			color,
			xAxisCalloutData: name,
			yAxisCalloutData: formats.money(month[key]),
			callOutAccessibilityData: {
				ariaLabel: `${name}, ${text(`portal.spend.${key}`)}: ${formats.money(month[key])}`,
			},
		});
		return {
			xAxisPoint: formats.shortMonth(month.month),
			xAxisCalloutData: name,
			chartData: [
				part("invoiced", tokens.colorBrandBackground),
				part("notInvoiced", tokens.colorPalettePumpkinBorderActive),
			],
		};
	}
}

/** How wide the place for the chart is; 0 before that is known. */
function useWidth(root: RefObject<HTMLDivElement | null>): number {
	const [width, setWidth] = useState(0);
	useEffect(() => {
		const element = root.current;
		if (element === null) return undefined;
		const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
		observer.observe(element);
		return () => observer.disconnect();
	}, [root]);
	return width;
}
