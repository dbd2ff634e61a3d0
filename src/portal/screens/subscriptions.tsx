import { MessageBar, MessageBarBody, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { subscriptionsQuery } from "../api/queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Panel } from "../ui/page.tsx";
import { PurchaseButton } from "../ui/purchase/purchase-button.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import {
	type ArrangedSubscriptions,
	arrangeSubscriptions,
	type SubscriptionGroup,
} from "../ui/subscriptions/arrange-subscriptions.ts";
import { SubscriptionRow } from "../ui/subscriptions/subscription-row.tsx";
import { hasTransitions } from "../ui/transitions/transition-button.tsx";
import { TransitionPlace } from "../ui/transitions/transition-place.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";

const useStyles = makeStyles({
	group: { display: "flex", flexDirection: "column", rowGap: "8px" },
	heading: { ...typographyStyles.subtitle2, color: tokens.colorNeutralForeground1 },
});

/** The subscriptions of a customer: what can be upgraded, and the seats in place. */
export function SubscriptionsScreen() {
	const customerId = usePathId("customerId");
	const denial = useDenial("viewSubscriptions");
	if (denial !== undefined) return <EmptyState message={denial} />;
	return <SubscriptionList customerId={customerId} />;
}

function SubscriptionList({ customerId }: { readonly customerId: string }) {
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(subscriptionsQuery(language, customerId));
	if (query.isPending) return <ListSkeleton rows={3} rowHeight={112} />;
	if (query.isError && query.data === undefined)
		return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	if (query.data.items.length === 0)
		return (
			<>
				<PurchaseButton customerId={customerId} />
				<EmptyState message={text("subscriptions.none")} />
			</>
		);
	return (
		<>
			<PurchaseButton customerId={customerId} />
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			<TransitionPlace customerId={customerId} subscriptions={query.data.items} />
			<Arranged customerId={customerId} arranged={arrangeSubscriptions(query.data.items)} />
		</>
	);
}

function Arranged({ customerId, arranged }: { readonly customerId: string; readonly arranged: ArrangedSubscriptions }) {
	const styles = useStyles();
	const text = useText();
	const denialId = useId();
	const transition = useDenial("transitionSubscription");
	const offersTransitions = arranged.inUse.some(({ base }) => hasTransitions(base));
	const denials = [
		...new Set([
			useDenial("changeSeats"),
			useDenial("upgradeSubscription"),
			offersTransitions ? transition : undefined,
		]),
	].filter((denial) => denial !== undefined);
	const section = (key: "inUse" | "ended", groups: readonly SubscriptionGroup[]) =>
		groups.length > 0 && (
			<section className={styles.group} aria-labelledby={`subscriptions-${key}`}>
				<h2 id={`subscriptions-${key}`} className={styles.heading}>
					{text(`subscriptions.${key}`, { count: groups.length })}
				</h2>
				<Panel>
					<ul>
						{groups.map((group) => (
							<SubscriptionRow key={group.base.id} customerId={customerId} group={group} denialId={denialId} />
						))}
					</ul>
				</Panel>
			</section>
		);
	return (
		<>
			{denials.length > 0 && (
				<MessageBar intent="info" layout="multiline">
					<MessageBarBody id={denialId}>{denials.join(" ")}</MessageBarBody>
				</MessageBar>
			)}
			{section("inUse", arranged.inUse)}
			{section("ended", arranged.ended)}
		</>
	);
}
