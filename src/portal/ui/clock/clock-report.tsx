import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { ClockMovedView } from "../../../wire/api/timeline.ts";
import { subscriptionsQuery } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import { Amount } from "../money/amount.tsx";
import { RefusalList } from "../refusal-list.tsx";
import { subscriptionNames } from "../subscriptions/arrange-subscriptions.ts";
import { scrollable } from "../table-roles.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "8px" },
	list: {
		maxHeight: "320px",
		overflowY: "auto",
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusMedium,
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
	},
	event: {
		display: "flex",
		flexWrap: "wrap",
		justifyContent: "space-between",
		gap: "0 16px",
		padding: "8px 12px",
		":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
	},
	day: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginInlineEnd: "8px" },
	name: { color: tokens.colorNeutralForeground2 },
	refusals: { flexBasis: "100%" },
});

interface ClockReportProps {
	readonly customerId: string;
	readonly moved: ClockMovedView;
}

/** What happened on the way, and what it charged. */
export function ClockReport({ customerId, moved }: ClockReportProps) {
	const styles = useStyles();
	const text = useText();
	const { moment } = useFormats();
	const formats = useMoneyFormats();
	const { language } = useLanguage();
	const subscriptions = useQuery(subscriptionsQuery(language, customerId)).data?.items ?? [];
	const names = new Map(subscriptions.map((one) => [one.id, subscriptionNames(one).name]));
	const { clock, events, charged } = moved;
	return (
		<div className={styles.root}>
			<p>
				{clock.isOwn
					? text("portal.clock.arrived", { now: moment(clock.now), count: events.length })
					: text("portal.clock.stopped")}
				{charged.length > 0 &&
					` ${text("portal.clock.charged", { amounts: formats.list(charged.map(formats.money)) })}`}
			</p>
			{events.length > 0 && (
				<ul className={styles.list} aria-label={text("portal.clock.events")} {...scrollable}>
					{events.map((event) => (
						<li
							key={`${event.at} ${event.kind} ${event.changeId ?? event.entryId ?? event.subscriptionId}`}
							className={styles.event}
						>
							<span>
								<time dateTime={event.at} className={styles.day}>
									{formats.day(event.at)}
								</time>
								{event.title} <span className={styles.name}>{names.get(event.subscriptionId)}</span>
							</span>
							{event.total !== undefined && <Amount money={event.total} signed />}
							{event.notRenewed !== undefined && <span className={styles.refusals}>{event.notRenewed.sentence}</span>}
							{event.refusals.length > 0 && (
								<div className={styles.refusals}>
									<RefusalList refusals={event.refusals} customerId={customerId} />
								</div>
							)}
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
