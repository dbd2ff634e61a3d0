import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { SkuOverviewView } from "../../../wire/api/licenses.ts";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useFormats, useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { useMoney } from "../money/use-money.ts";
import { RouterLink } from "../router-link.tsx";
import { subscriptionNames } from "../subscriptions/arrange-subscriptions.ts";

const useStyles = makeStyles({
	body: { display: "flex", flexDirection: "column", rowGap: "6px", paddingBlock: "4px", minWidth: 0 },
	list: { display: "flex", flexDirection: "column", rowGap: "6px" },
	note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface SkuAdviceProps {
	readonly customerId: string;
	readonly advice: NonNullable<SkuOverviewView["advice"]>;
	readonly subscriptions: readonly SubscriptionSummary[];
}

/** What to do about the licenses of a product, with the money and the way there. */
export function SkuAdvice({ customerId, advice, subscriptions }: SkuAdviceProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { amount } = useMoney();
	const nameOf = (id: string) => {
		const found = subscriptions.find((subscription) => subscription.id === id);
		return found === undefined ? id : subscriptionNames(found).name;
	};
	return (
		<MessageBar intent={advice.kind === "buySeats" ? "error" : "info"} layout="multiline">
			<MessageBarBody className={styles.body}>
				<span>{advice.sentence}</span>
				{advice.returns !== undefined && advice.returns.length > 0 && (
					<ul className={styles.list}>
						{advice.returns.map(({ subscriptionId, seats, returnableNow, restFrom, perMonth }) => (
							<li key={subscriptionId}>
								<RouterLink to={paths.subscription(customerId, subscriptionId)} standalone>
									{text("portal.licenses.return", { name: nameOf(subscriptionId), seats })}
								</RouterLink>{" "}
								{perMonth !== undefined && text("price.subscriptionPerMonth", { price: amount(perMonth) })}
								{returnableNow < seats && (
									<div className={styles.note}>
										{restFrom === undefined
											? text("portal.licenses.return.now", { count: returnableNow })
											: text("portal.licenses.return.later", { count: returnableNow, day: formats.day(restFrom) })}
									</div>
								)}
							</li>
						))}
					</ul>
				)}
				{advice.kind === "buySeats" && (
					<RouterLink to={paths.customer(customerId)} standalone>
						{text("portal.licenses.buy")}
					</RouterLink>
				)}
			</MessageBarBody>
		</MessageBar>
	);
}
