import { makeStyles, tokens } from "@fluentui/react-components";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useText } from "../../language/text.ts";
import { subscriptionNames } from "../subscriptions/arrange-subscriptions.ts";
import { SubscriptionBadges } from "../subscriptions/subscription-badges.tsx";

const useStyles = makeStyles({
	root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
	name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
	detail: { color: tokens.colorNeutralForeground2 },
});

/** Which subscription the screen is about. */
export function SourceSummary({ source }: { readonly source: SubscriptionSummary }) {
	const styles = useStyles();
	const text = useText();
	const { name, product } = subscriptionNames(source);
	return (
		<div className={styles.root}>
			<span className={styles.name}>{name}</span>
			{product !== undefined && <span className={styles.detail}>{product}</span>}
			<span className={styles.detail}>{text("upgrade.sourceSeats", { quantity: source.quantity })}</span>
			<SubscriptionBadges subscription={source} />
		</div>
	);
}
