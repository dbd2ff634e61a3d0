import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useText } from "../../language/text.ts";

const colors = {
	active: "success",
	pending: "informative",
	suspended: "warning",
	expired: "warning",
	disabled: "warning",
	deleted: "subtle",
} as const satisfies Record<SubscriptionSummary["status"], BadgeProps["color"]>;

/** The state of a subscription, and whether it is a trial. */
export function SubscriptionBadges({ subscription }: { readonly subscription: SubscriptionSummary }) {
	const text = useText();
	return (
		<>
			<Badge appearance="tint" color={subscription.upgraded ? "informative" : colors[subscription.status]} size="large">
				{text(subscription.upgraded ? "status.upgraded" : `status.${subscription.status}`)}
			</Badge>
			{subscription.isTrial && (
				<Badge appearance="outline" color="informative" size="large">
					{text("subscriptions.trial")}
				</Badge>
			)}
		</>
	);
}
