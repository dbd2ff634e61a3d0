import { makeStyles, tokens } from "@fluentui/react-components";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useText } from "../../language/text.ts";
import { useMoney } from "../money/use-money.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexWrap: "wrap", gap: "2px 12px", fontVariantNumeric: "tabular-nums" },
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What a subscription costs by the seat and by the month; where it is not billed, quietly that. */
export function SubscriptionPrice({ subscription }: { readonly subscription: SubscriptionSummary }) {
	const styles = useStyles();
	const text = useText();
	const money = useMoney();
	const { billing, billingCycle, status } = subscription;
	if (billingCycle === "none" || status === "deleted") return null;
	if (billing === undefined) return <p className={styles.quiet}>{text("price.subscriptionNotBilled")}</p>;
	return (
		<p className={styles.root}>
			<span>{text(`price.perSeat.${billingCycle}`, { price: money.amount(billing.unitPrice) })}</span>
			<span>{text("price.subscriptionPerMonth", { price: money.amount(billing.perMonth) })}</span>
			{!billing.running && <span className={styles.quiet}>{text("price.notRunning")}</span>}
		</p>
	);
}
