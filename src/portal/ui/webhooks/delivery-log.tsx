import { Badge, Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { WebhookDeliveries } from "../../../wire/api/webhooks.ts";
import { type DeliveryFilter, deliveriesQuery, useResend, useSendTest } from "../../api/webhook-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { EmptyState } from "../empty-state.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { WideSelect } from "../invoices/wide-fields.tsx";
import { LoadMore } from "../load-more.tsx";
import { Panel } from "../page.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useSuccessMessage } from "../success-messages.tsx";

type Delivery = WebhookDeliveries["items"][number];

const narrow = "@media (max-width: 767px)";

const useStyles = makeStyles({
	bar: { display: "flex", flexWrap: "wrap", gap: "12px 16px", alignItems: "flex-end" },
	heading: { ...typographyStyles.subtitle2, marginRight: "auto" },
	filter: { width: "168px" },
	entry: {
		display: "grid",
		gridTemplateColumns: "180px minmax(0, 1fr) auto auto",
		gap: "4px 24px",
		alignItems: "start",
		padding: "12px 20px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":first-child": { borderTopStyle: "none" },
		[narrow]: { gridTemplateColumns: "minmax(0, 1fr)", padding: "12px 16px" },
	},
	time: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
	title: { fontWeight: tokens.fontWeightSemibold },
	detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
	summary: { width: "fit-content", cursor: "pointer", [narrow]: { paddingBlock: "8px" } },
	state: { justifySelf: "start" },
});

const filters: readonly DeliveryFilter[] = ["", "pending", "delivered", "failed"];
const colors = { pending: "informative", delivered: "success", failed: "danger" } as const;

/** What was sent and what is on its way; each can be sent again. */
export function DeliveryLog({ registered }: { readonly registered: boolean }) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const test = useSendTest();
	const [filter, setFilter] = useState<DeliveryFilter>("");
	return (
		<>
			<div className={styles.bar}>
				<h2 className={styles.heading}>{text("portal.webhooks.log")}</h2>
				<Field label={text("portal.webhooks.filter")} className={styles.filter}>
					<WideSelect
						value={filter}
						onChange={(_event, { value }) => setFilter(filters.find((one) => one === value) ?? "")}
					>
						{filters.map((one) => (
							<option key={one} value={one}>
								{text(one === "" ? "portal.webhooks.filter.all" : `portal.webhooks.state.${one}`)}
							</option>
						))}
					</WideSelect>
				</Field>
				<ExplainedButton
					busy={test.isPending}
					disabledReason={registered ? undefined : text("portal.webhooks.notRegistered")}
					onPress={() => test.mutate(undefined, { onSuccess: () => tell(text("portal.webhooks.testSent")) })}
				>
					{text("portal.webhooks.test")}
				</ExplainedButton>
			</div>
			{test.isError && <ErrorPanel error={test.error} />}
			<Deliveries filter={filter} />
		</>
	);
}

function Deliveries({ filter }: { readonly filter: DeliveryFilter }) {
	const text = useText();
	const { language } = useLanguage();
	const query = useInfiniteQuery(deliveriesQuery(language, filter));
	if (query.data === undefined) {
		return query.isError ? (
			<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
		) : (
			<ListSkeleton rows={4} rowHeight={64} />
		);
	}
	const deliveries = query.data.pages.flatMap((page) => page.items);
	if (deliveries.length === 0) return <EmptyState message={text("portal.webhooks.none")} />;
	return (
		<>
			<Panel>
				<ul aria-label={text("portal.webhooks.log")}>
					{deliveries.map((delivery) => (
						<Entry key={delivery.id} delivery={delivery} />
					))}
				</ul>
			</Panel>
			<LoadMore query={query} />
		</>
	);
}

function Entry({ delivery }: { readonly delivery: Delivery }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const tell = useSuccessMessage();
	const resend = useResend();
	const { title, changedAt, state, attempts, nextAttemptAt, results } = delivery;
	const at = formats.moment(changedAt);
	return (
		<li className={styles.entry}>
			<time dateTime={changedAt} className={styles.time}>
				{at}
			</time>
			<div>
				<p className={styles.title}>{title}</p>
				<p className={styles.detail}>{delivery.resource}</p>
				{results.length > 0 && (
					<details className={styles.detail}>
						<summary className={styles.summary}>
							{text("portal.webhooks.attempts", { count: attempts })}
							{nextAttemptAt === undefined
								? ""
								: ` · ${text("portal.webhooks.next", { at: formats.moment(nextAttemptAt) })}`}
						</summary>
						<Tries results={results} />
					</details>
				)}
				{resend.isError && <ErrorPanel error={resend.error} />}
			</div>
			<Badge appearance="tint" color={colors[state]} size="large" className={styles.state}>
				{text(`portal.webhooks.state.${state}`)}
			</Badge>
			<ExplainedButton
				size="small"
				busy={resend.isPending}
				onPress={() => resend.mutate(delivery.id, { onSuccess: () => tell(text("portal.webhooks.resent")) })}
			>
				{text("portal.webhooks.resend")}
			</ExplainedButton>
		</li>
	);
}

function Tries({ results }: Pick<Delivery, "results">) {
	const text = useText();
	const formats = useFormats();
	return (
		<ul aria-label={text("portal.webhooks.tries")}>
			{results.map(({ at, status, message, milliseconds }) => (
				<li key={at}>
					{[
						formats.moment(at),
						status === undefined
							? text("portal.webhooks.unanswered")
							: text("portal.webhooks.answered", { status: String(status) }),
						message,
						`${milliseconds} ms`,
					]
						.filter((part) => part !== "")
						.join(" · ")}
				</li>
			))}
		</ul>
	);
}
