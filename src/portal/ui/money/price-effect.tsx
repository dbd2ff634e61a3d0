import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ChargesView, QuoteView } from "../../../wire/api/change.ts";
import type { MoneyView } from "../../../wire/api/money.ts";
import { useText } from "../../language/text.ts";
import { Panel } from "../page.tsx";
import { Amount } from "./amount.tsx";
import { ChargeLines } from "./charge-lines.tsx";
import { useMoney } from "./use-money.ts";

const useStyles = makeStyles({
	parts: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fit, minmax(min(210px, 100%), 1fr))",
		gap: "16px 24px",
		padding: "14px 20px",
		"@media (max-width: 640px)": { padding: "12px 16px" },
	},
	term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	value: { ...typographyStyles.subtitle1 },
	note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	of: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "12px" },
	ofAmount: { textAlign: "end" },
	lines: {
		padding: "0 20px 14px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		"@media (max-width: 640px)": { padding: "0 16px 12px" },
	},
	summary: {
		width: "fit-content",
		paddingTop: "12px",
		fontWeight: tokens.fontWeightSemibold,
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBottom: "12px" },
	},
	notBilled: { padding: "14px 20px", color: tokens.colorNeutralForeground2 },
});

interface PriceEffectProps {
	readonly quote: Pick<QuoteView, "charges" | "notBilled">;
}

/** What a change does to the money: now, on the next invoice and per month; and what that is made of. */
export function PriceEffect({ quote }: PriceEffectProps) {
	const styles = useStyles();
	const text = useText();
	const money = useMoney();
	const { charges } = quote;
	if (charges === undefined)
		return <Panel className={styles.notBilled}>{quote.notBilled ?? text("price.notBilled")}</Panel>;
	if (changesNothing(charges)) {
		const month = money.amount(charges.perMonth.after);
		return <Panel className={styles.notBilled}>{text("price.unchanged", { month })}</Panel>;
	}
	return (
		<Panel>
			<dl className={styles.parts}>
				<Today charges={charges} />
				<NextInvoice charges={charges} />
				<PerMonth charges={charges} />
			</dl>
			{charges.lines.length > 0 && (
				<details className={styles.lines}>
					<summary className={styles.summary}>{text("price.lines", { count: charges.lines.length })}</summary>
					<ChargeLines lines={charges.lines} total={charges.total} />
				</details>
			)}
		</Panel>
	);
}

function changesNothing({ lines, perMonth }: ChargesView): boolean {
	return lines.length === 0 && perMonth.difference.amount === 0;
}

interface PartProps {
	readonly title: string;
	readonly value: ReactNode;
	readonly children: ReactNode;
}

function Part({ title, value, children }: PartProps) {
	const styles = useStyles();
	return (
		<div>
			<dt className={styles.term}>{title}</dt>
			<dd className={styles.value}>{value}</dd>
			<dd className={styles.note}>{children}</dd>
		</div>
	);
}

interface ChargesProps {
	readonly charges: ChargesView;
}

function Today({ charges: { total, invoicedFrom, nextInvoice } }: ChargesProps) {
	const text = useText();
	const money = useMoney();
	const key = total.amount === 0 ? "nothing" : total.amount > 0 ? "charge" : "credit";
	return (
		<Part title={text("price.today")} value={<Amount money={total} signed />}>
			{key !== "nothing" && nextInvoice.change.amount === total.amount
				? text(`price.today.${key}.next`)
				: text(`price.today.${key}`, { day: money.day(invoicedFrom) })}
		</Part>
	);
}

function NextInvoice({ charges: { nextInvoice } }: ChargesProps) {
	const styles = useStyles();
	const text = useText();
	const money = useMoney();
	const of = (term: string, part: MoneyView, signed = false) => (
		<>
			<span>{term}</span>
			<span className={styles.ofAmount}>
				<Amount money={part} signed={signed} />
			</span>
		</>
	);
	return (
		<Part
			title={text("price.nextInvoice", { day: money.day(nextInvoice.day) })}
			value={<Amount money={nextInvoice.total} />}
		>
			<span className={styles.of}>
				{of(text("price.nextInvoice.waiting"), nextInvoice.waiting)}
				{of(text("price.nextInvoice.beginning"), nextInvoice.beginning)}
				{of(text("price.nextInvoice.change"), nextInvoice.change, true)}
			</span>
		</Part>
	);
}

function PerMonth({ charges: { perMonth } }: ChargesProps) {
	const text = useText();
	const money = useMoney();
	return (
		<Part title={text("price.perMonth")} value={<Amount money={perMonth.after} />}>
			{perMonth.difference.amount === 0
				? text("price.perMonth.same")
				: text("price.perMonth.before", {
						before: money.amount(perMonth.before),
						difference: money.signed(perMonth.difference),
					})}
		</Part>
	);
}
