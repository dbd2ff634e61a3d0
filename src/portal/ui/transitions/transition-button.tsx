import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useNavigate } from "react-router";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { subscriptionNames } from "../subscriptions/arrange-subscriptions.ts";
import { useDenial } from "../use-denial.ts";

const useStyles = makeStyles({
	button: { padding: 0, minWidth: 0, fontWeight: tokens.fontWeightRegular },
	open: { color: tokens.colorBrandForegroundLink },
});

interface TransitionButtonProps {
	readonly customerId: string;
	readonly subscription: SubscriptionSummary;
	/** The element that says what the role may not do. */
	readonly denialId: string;
}

/** Lets a subscription of new commerce go on to another product; nothing where no way is documented. */
export function TransitionButton({ customerId, subscription, denialId }: TransitionButtonProps) {
	const styles = useStyles();
	const text = useText();
	const navigate = useNavigate();
	const denied = useDenial("transitionSubscription") !== undefined;
	if (!hasTransitions(subscription)) return null;
	return (
		<Button
			appearance="transparent"
			size="small"
			className={mergeClasses(styles.button, !denied && styles.open)}
			disabledFocusable={denied}
			{...(denied ? { "aria-describedby": denialId } : {})}
			onClick={() => {
				if (!denied) void navigate(paths.transition(customerId, { subscription: subscription.id }));
			}}
		>
			{text("portal.transition.action")}
			<span className="visually-hidden"> {subscriptionNames(subscription).name}</span>
		</Button>
	);
}

/** Whether it is offered: the server names targets, open or closed. */
export function hasTransitions({ status, transitionTargets }: SubscriptionSummary): boolean {
	return status === "active" && transitionTargets > 0;
}
