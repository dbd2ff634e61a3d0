import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { isNotFound } from "../api/describe-error.ts";
import { customerQuery, type SubscriptionKey, subscriptionsQuery } from "../api/queries.ts";
import { timelineQuery } from "../api/timeline-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { TimeMachine } from "../ui/clock/time-machine.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Page } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { subscriptionNames } from "../ui/subscriptions/arrange-subscriptions.ts";
import { TimelineView } from "../ui/timeline/timeline-view.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";
import { NotFoundScreen } from "./not-found.tsx";

const useStyles = makeStyles({ subscription: { color: tokens.colorNeutralForeground2 } });

/** What was, is and will be of one subscription, and what is planned for it. */
export function TimelineScreen() {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const denial = useDenial("viewCharges");
	const key = { customerId: usePathId("customerId"), subscriptionId: usePathId("subscriptionId") };
	const customer = useQuery(customerQuery(language, key.customerId));
	const subscriptions = useQuery(subscriptionsQuery(language, key.customerId));
	if (isNotFound(customer.error)) return <NotFoundScreen />;
	const subscription = subscriptions.data?.items.find(({ id }) => id === key.subscriptionId);
	const names = subscription === undefined ? undefined : subscriptionNames(subscription);
	const title = text("portal.timeline.title");
	return (
		<Page>
			<Breadcrumb
				steps={[
					{ title: text("customers.title"), to: paths.customers },
					{
						title: customer.data?.companyName ?? text("customer.title"),
						to: paths.subscription(key.customerId, key.subscriptionId),
					},
				]}
				here={title}
			/>
			<div>
				<ScreenHeading title={names === undefined ? title : `${title}: ${names.name}`} />
				{names?.product !== undefined && <p className={styles.subscription}>{names.product}</p>}
			</div>
			{denial !== undefined ? (
				<EmptyState message={denial} />
			) : (
				<>
					<TimeMachine customerId={key.customerId} />
					<Timeline subscriptionKey={key} />
				</>
			)}
		</Page>
	);
}

function Timeline({ subscriptionKey }: { readonly subscriptionKey: SubscriptionKey }) {
	const { language } = useLanguage();
	const query = useQuery(timelineQuery(language, subscriptionKey));
	if (isNotFound(query.error)) return <NotFoundScreen />;
	if (query.data === undefined) {
		return query.isError ? (
			<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
		) : (
			<ListSkeleton rows={5} />
		);
	}
	return (
		<>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			<TimelineView subscriptionKey={subscriptionKey} timeline={query.data} />
		</>
	);
}
