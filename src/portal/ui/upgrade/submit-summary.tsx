import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useFormats, useText } from "../../language/text.ts";
import { Amount } from "../money/amount.tsx";
import type { QuotedChange } from "../money/use-quoted-change.ts";
import type { UpgradeChoice } from "./upgrade-choice.ts";

const wide = "@media (min-width: 1100px)";

const useStyles = makeStyles({
	title: { ...typographyStyles.subtitle2, display: "none", [wide]: { display: "block" } },
	products: {
		display: "flex",
		flexWrap: "wrap",
		columnGap: "6px",
		fontWeight: tokens.fontWeightSemibold,
		[wide]: { flexDirection: "column" },
	},
	from: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
	money: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: "2px 12px", [wide]: { rowGap: "6px" } },
	numbers: {
		display: "none",
		[wide]: { display: "grid", gridTemplateColumns: "1fr auto", gap: "6px 12px" },
	},
	term: { color: tokens.colorNeutralForeground2 },
	value: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

interface SubmitSummaryProps {
	readonly titleId: string;
	readonly source: SubscriptionSummary;
	readonly choice: UpgradeChoice | undefined;
	readonly quoted: QuotedChange;
}

/** From which product to which and for what money, and the numbers where there is room. */
export function SubmitSummary({ titleId, source, choice, quoted }: SubmitSummaryProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const quote = quoted.ready ?? (quoted.executing ? quoted.shown : undefined);
	const consequences = quote?.consequences;
	const charges = quote?.charges;
	const number = (value: number | undefined) => (value === undefined ? "–" : formats.number(value));
	const entry = (term: string, value: string) => (
		<>
			<dt className={styles.term}>{term}</dt>
			<dd className={styles.value}>{value}</dd>
		</>
	);
	return (
		<>
			<h2 id={titleId} className={styles.title}>
				{text("upgrade.summary")}
			</h2>
			<p className={styles.products}>
				<span className={styles.from}>{source.offer.title}</span>
				<span>→ {choice === undefined ? text("upgrade.notChosen") : choice.target.offer.title}</span>
			</p>
			<div role="status">
				{charges !== undefined && (
					<dl className={styles.money}>
						<dt className={styles.term}>{text("price.today")}</dt>
						<dd className={styles.value}>
							<Amount money={charges.total} signed />
						</dd>
						<dt className={styles.term}>{text("price.perMonth")}</dt>
						<dd className={styles.value}>
							<Amount money={charges.perMonth.before} /> → <Amount money={charges.perMonth.after} />
						</dd>
					</dl>
				)}
			</div>
			<dl className={styles.numbers}>
				{entry(text("counts.seats"), number(consequences?.quantity ?? source.quantity))}
				{entry(
					text("upgrade.licenses"),
					choice === undefined
						? "–"
						: text(choice.licenseTransfer ? "upgrade.licensesMove.short" : "upgrade.licensesStay.short"),
				)}
				{entry(text("counts.moving"), number(consequences?.users.moving))}
				{entry(text("counts.keepingOld"), number(consequences?.users.keepingOld))}
				{entry(text("counts.needingWork"), number(consequences?.users.needingWork))}
			</dl>
		</>
	);
}
