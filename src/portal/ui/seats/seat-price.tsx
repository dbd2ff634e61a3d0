import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { QuoteView } from "../../../wire/api/change.ts";
import { useText } from "../../language/text.ts";
import { Amount } from "../money/amount.tsx";
import { PriceEffect } from "../money/price-effect.tsx";
import { QuoteNotes } from "../money/quote-notes.tsx";
import { QuoteProblem } from "../money/quote-problem.tsx";
import type { QuotedChange } from "../money/use-quoted-change.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "4px" },
	line: { display: "flex", flexWrap: "wrap", gap: "0 12px", fontWeight: tokens.fontWeightSemibold },
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	busy: { opacity: 0.55 },
	summary: {
		width: "fit-content",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	details: { display: "flex", flexDirection: "column", rowGap: "8px", marginTop: "4px" },
});

interface SeatPriceProps {
	readonly customerId: string;
	readonly quoted: QuotedChange;
	/** The entry is newer than the price. */
	readonly behind: boolean;
	readonly onRetry: () => void;
}

/** What the entered number of seats costs, in one line, and the whole price on demand. */
export function SeatPrice({ customerId, quoted, behind, onRetry }: SeatPriceProps) {
	const styles = useStyles();
	const text = useText();
	const { shown, ready, executing } = quoted;
	const busy = behind || (ready === undefined && !executing && !quoted.outdated);
	return (
		<div className={styles.root}>
			<div role="status" aria-busy={busy} className={mergeClasses(busy && styles.busy)}>
				{shown === undefined && quoted.error === null && <p className={styles.quiet}>{text("quote.onItsWay")}</p>}
				{shown !== undefined && <PriceLine quote={shown} />}
			</div>
			{shown?.charges !== undefined && (
				<details>
					<summary className={styles.summary}>{text("price.details")}</summary>
					<div className={styles.details}>
						<PriceEffect quote={shown} />
						<QuoteNotes quote={shown} />
					</div>
				</details>
			)}
			{!behind && <QuoteProblem quoted={quoted} customerId={customerId} onRetry={onRetry} />}
		</div>
	);
}

function PriceLine({ quote }: { readonly quote: QuoteView }) {
	const styles = useStyles();
	const text = useText();
	const { charges } = quote;
	if (charges === undefined) return <p className={styles.quiet}>{quote.notBilled ?? text("price.notBilled")}</p>;
	return (
		<p className={styles.line}>
			<span>
				{text("price.today")} <Amount money={charges.total} signed />
			</span>
			<span>
				{text("price.perMonth")} <Amount money={charges.perMonth.before} /> → <Amount money={charges.perMonth.after} />
			</span>
		</p>
	);
}
