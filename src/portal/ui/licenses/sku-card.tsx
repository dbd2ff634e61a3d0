import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { SkuOverviewView } from "../../../wire/api/licenses.ts";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useFormats, useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { RouterLink } from "../router-link.tsx";
import { IdleHolders } from "./idle-holders.tsx";
import { SkuAdvice } from "./sku-advice.tsx";
import { useOf } from "./sku-numbers.ts";
import { UseBar } from "./use-bar.tsx";

const useStyles = makeStyles({
	root: {
		display: "flex",
		flexDirection: "column",
		rowGap: "12px",
		padding: "16px 20px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":first-child": { borderTopStyle: "none" },
		"@media (max-width: 640px)": { padding: "14px 16px" },
	},
	head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 12px" },
	title: { ...typographyStyles.subtitle2 },
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	numbers: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(88px, 1fr))", gap: "8px 16px" },
	value: {
		fontSize: tokens.fontSizeBase400,
		fontWeight: tokens.fontWeightSemibold,
		fontVariantNumeric: "tabular-nums",
	},
	warn: { color: tokens.colorStatusWarningForeground1 },
	danger: { color: tokens.colorStatusDangerForeground1 },
});

interface SkuCardProps {
	readonly customerId: string;
	readonly sku: SkuOverviewView;
	/** Another product has the same name. */
	readonly isTwin: boolean;
	readonly idleDays: number;
	readonly subscriptions: readonly SubscriptionSummary[];
}

/** One product: how many licenses there are and where they are, what to do about it, and who does not use one. */
export function SkuCard({ customerId, sku, isTwin, idleDays, subscriptions }: SkuCardProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<li className={styles.root}>
			<div className={styles.head}>
				<h3 className={styles.title}>{sku.title}</h3>
				<span className={styles.quiet}>{sku.partNumber}</span>
				{sku.boughtElsewhere && <span className={styles.quiet}>{text("portal.licenses.boughtElsewhere")}</span>}
			</div>
			{isTwin && <p className={styles.quiet}>{text("portal.licenses.twin")}</p>}
			<UseBar use={useOf(sku)} />
			<Numbers sku={sku} />
			{sku.advice !== undefined && (
				<SkuAdvice customerId={customerId} advice={sku.advice} subscriptions={subscriptions} />
			)}
			<IdleHolders customerId={customerId} idle={sku.idle} idleDays={idleDays} />
			{sku.assigned > 0 && (
				<p>
					<RouterLink to={paths.holders(customerId, sku.skuId)} standalone>
						{text("portal.licenses.holders", { count: sku.assigned })}
					</RouterLink>
				</p>
			)}
		</li>
	);
}

/** What is zero and rarely anything else is left out. */
function Numbers({ sku }: Pick<SkuCardProps, "sku">) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const use = useOf(sku);
	const entry = (
		key: "purchased" | "assigned" | "used" | "idle" | "unknown" | "free" | "warning" | "suspended" | "overAssigned",
		value: number,
		tone: "plain" | "warn" | "danger" = "plain",
	) => (
		<div>
			<dt className={styles.quiet}>{text(`portal.licenses.number.${key}`)}</dt>
			<dd className={mergeClasses(styles.value, tone !== "plain" && value > 0 && styles[tone])}>
				{formats.number(value)}
			</dd>
		</div>
	);
	return (
		<dl className={styles.numbers}>
			{entry("purchased", sku.purchased)}
			{entry("assigned", sku.assigned)}
			{entry("used", use.used)}
			{entry("idle", use.idle, "warn")}
			{use.unknown > 0 && entry("unknown", use.unknown)}
			{entry("free", use.free)}
			{sku.overAssigned > 0 && entry("overAssigned", sku.overAssigned, "danger")}
			{sku.warning > 0 && entry("warning", sku.warning, "warn")}
			{sku.suspended > 0 && entry("suspended", sku.suspended)}
		</dl>
	);
}
