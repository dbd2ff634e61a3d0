import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { LicenseOverviewView } from "../../../wire/api/licenses.ts";
import { useFormats, useText } from "../../language/text.ts";
import { useMoney } from "../money/use-money.ts";
import { Panel } from "../page.tsx";
import { summarizeLicenses } from "./summarize-licenses.ts";

const useStyles = makeStyles({
	list: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fit, minmax(112px, 1fr))",
		gap: "14px 16px",
		padding: "14px 20px",
		"@media (max-width: 640px)": { padding: "12px 16px" },
	},
	term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
	value: { ...typographyStyles.subtitle1, fontVariantNumeric: "tabular-nums" },
	warn: { color: tokens.colorStatusWarningForeground1 },
	danger: { color: tokens.colorStatusDangerForeground1 },
	good: { color: tokens.colorStatusSuccessForeground1 },
});

/** The licenses of a customer in numbers, and what could be saved. */
export function LicenseSummary({ overview }: { readonly overview: LicenseOverviewView }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const money = useMoney();
	const { purchased, assigned, idle, free, overAssigned, savings } = summarizeLicenses(overview);
	const entry = (title: string, value: string, tone?: "warn" | "danger" | "good") => (
		<div>
			<dt className={styles.term}>{title}</dt>
			<dd className={mergeClasses(styles.value, tone !== undefined && styles[tone])}>{value}</dd>
		</div>
	);
	return (
		<Panel>
			<dl className={styles.list}>
				{entry(text("portal.licenses.number.purchased"), formats.number(purchased))}
				{entry(text("portal.licenses.number.assigned"), formats.number(assigned))}
				{entry(text("portal.licenses.number.idle"), formats.number(idle), idle > 0 ? "warn" : undefined)}
				{entry(text("portal.licenses.number.free"), formats.number(free))}
				{overAssigned > 0 && entry(text("portal.licenses.number.overAssigned"), formats.number(overAssigned), "danger")}
				{savings.length > 0 &&
					entry(text("portal.licenses.savings"), savings.map((one) => money.amount(one)).join(" + "), "good")}
			</dl>
		</Panel>
	);
}
