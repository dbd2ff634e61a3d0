import { makeStyles, tokens } from "@fluentui/react-components";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useFormats, useText } from "../../language/text.ts";
import { freeSeats } from "./seat-edit.ts";

const useStyles = makeStyles({
	root: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** How many seats are in use and, in new commerce, how many can still be returned and until when. */
export function SeatUsage({ subscription }: { readonly subscription: SubscriptionSummary }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { assigned, purchased, quantity, regime, reducible } = subscription;
	return (
		<div className={styles.root}>
			<p>
				{text("seats.usage", { assigned, free: freeSeats(subscription) })}
				{purchased !== quantity && ` ${text("seats.usageOfProduct", { purchased })}`}
			</p>
			{regime === "newCommerce" && reducible.quantity === 0 && <p>{text("seats.nothingReducible")}</p>}
			{regime === "newCommerce" &&
				reducible.windows.map((window) => (
					<p key={window.until}>
						{text("seats.window", { count: window.quantity, until: formats.moment(window.until) })}
					</p>
				))}
		</div>
	);
}
