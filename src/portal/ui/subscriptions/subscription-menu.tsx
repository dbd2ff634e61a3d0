import { makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { useEffect, useState } from "react";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useText } from "../../language/text.ts";
import { subscriptionAnchor } from "../../paths.ts";
import { Disclosure } from "../disclosure.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { QuoteDialog } from "../money/quote-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import { subscriptionNames } from "./arrange-subscriptions.ts";
import { listActions, type SubscriptionAction } from "./subscription-actions.ts";

const useStyles = makeStyles({
	list: {
		display: "flex",
		flexDirection: "column",
		rowGap: "4px",
		"& .fui-Button": { justifyContent: "flex-start", fontWeight: tokens.fontWeightRegular },
	},
});

interface SubscriptionMenuProps {
	readonly customerId: string;
	readonly subscription: SubscriptionSummary;
}

/** Suspending, reactivating, renewal and conversions: each asks for its price first, or says why it cannot be done. */
export function SubscriptionMenu({ customerId, subscription }: SubscriptionMenuProps) {
	const styles = useStyles();
	const text = useText();
	const showSuccess = useSuccessMessage();
	const denial = useDenial("manageSubscription");
	const [asked, setAsked] = useState<SubscriptionAction>();
	const { name } = subscriptionNames(subscription);
	const label = text("manage.menu", { name });
	useEffect(
		() => () => {
			// A suspended subscription moves to another list; the focus goes with it.
			if (document.activeElement !== document.body) return;
			const moved = document.getElementById(subscriptionAnchor(subscription.id));
			moved?.querySelector<HTMLElement>(`button[aria-label="${CSS.escape(label)}"]`)?.focus({ preventScroll: true });
		},
		[subscription.id, label],
	);
	return (
		<>
			<Disclosure label={label} icon={<MoreHorizontal20Regular />}>
				<ul className={styles.list}>
					{listActions(subscription).map((action) => {
						const reason = denial ?? (action.obstacle === undefined ? undefined : text(action.obstacle));
						return (
							<li key={action.title}>
								<ExplainedButton
									wide
									appearance="subtle"
									disabledReason={reason}
									onPress={() => setAsked(reason === undefined ? action : undefined)}
								>
									{text(action.title)}
								</ExplainedButton>
							</li>
						);
					})}
				</ul>
			</Disclosure>
			{asked !== undefined && (
				<QuoteDialog
					subscriptionKey={{ customerId, subscriptionId: subscription.id }}
					request={asked.request}
					title={text(asked.question)}
					explanation={asked.explanation === undefined ? name : `${name}. ${text(asked.explanation)}`}
					submit={text(asked.title)}
					onDone={() => {
						setAsked(undefined);
						showSuccess(text("manage.done", { name }));
					}}
					onClose={() => setAsked(undefined)}
				/>
			)}
		</>
	);
}
