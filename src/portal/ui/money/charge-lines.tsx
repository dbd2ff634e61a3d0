import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChargeLineView, MoneyView } from "../../../wire/api/money.ts";
import { useText } from "../../language/text.ts";
import { Amount } from "./amount.tsx";
import { LineProof } from "./line-proof.tsx";
import { lastDayOf, useMoney } from "./use-money.ts";

const useStyles = makeStyles({
	list: { display: "flex", flexDirection: "column" },
	line: {
		display: "flex",
		flexDirection: "column",
		rowGap: "2px",
		paddingBlock: "10px",
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 16px" },
	title: { fontWeight: tokens.fontWeightSemibold },
	details: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
	figure: { whiteSpace: "nowrap" },
	detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	total: { paddingTop: "10px", fontWeight: tokens.fontWeightSemibold },
});

interface ChargeLinesProps {
	readonly lines: readonly ChargeLineView[];
	readonly total: MoneyView;
}

/** What an amount is made of: every line with its days and seats, the proof behind it, and the total at the end. */
export function ChargeLines({ lines, total }: ChargeLinesProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<>
			<ul className={styles.list} aria-label={text("price.lines", { count: lines.length })}>
				{lines.map((line) => (
					<Line key={line.id} line={line} />
				))}
			</ul>
			<p className={mergeClasses(styles.head, styles.total)}>
				<span>{text("price.total")}</span>
				<Amount money={total} signed />
			</p>
		</>
	);
}

function Line({ line }: { readonly line: ChargeLineView }) {
	const styles = useStyles();
	const text = useText();
	const money = useMoney();
	const { span, proof } = line;
	const figures = [
		text("upgrade.sourceSeats", { quantity: proof.quantity }),
		text("price.span", { from: money.day(span.from), last: money.day(lastDayOf(span)) }),
		text("price.daysOf", { days: proof.days, periodDays: proof.periodDays }),
	];
	return (
		<li className={styles.line}>
			<p className={styles.head}>
				<span className={styles.title}>{line.title}</span>
				<Amount money={line.amount} signed />
			</p>
			<p className={mergeClasses(styles.detail, styles.details)}>
				<span>{line.offerName}</span>
				{figures.map((figure) => (
					<span key={figure} className={styles.figure}>
						{figure}
					</span>
				))}
			</p>
			<LineProof line={line} />
		</li>
	);
}
