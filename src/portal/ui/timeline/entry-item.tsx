import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { TimelineEntryView } from "../../../wire/api/timeline.ts";
import type { SubscriptionKey } from "../../api/queries.ts";
import type { TimelineEdit } from "../../api/timeline-queries.ts";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import { EntryActions } from "./entry-actions.tsx";
import { EntryDecision } from "./entry-decision.tsx";
import { EntryForecast } from "./entry-forecast.tsx";
import { RailItem } from "./rail-item.tsx";

const useStyles = makeStyles({
	body: { display: "flex", flexDirection: "column", rowGap: "8px" },
	head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
	day: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
	title: { fontWeight: tokens.fontWeightSemibold },
	canceled: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
	reason: { color: tokens.colorNeutralForeground2 },
});

const colors = {
	planned: "brand",
	undecided: "warning",
	done: "success",
	failed: "danger",
	canceled: "subtle",
} as const satisfies Record<TimelineEntryView["state"], string>;
const railLooks = {
	planned: "planned",
	undecided: "undecided",
	done: "past",
	failed: "failed",
	canceled: "past",
} as const;

interface EntryItemProps {
	readonly entry: TimelineEntryView;
	/** All entries that can still be moved. */
	readonly open: readonly TimelineEntryView[];
	readonly now: string;
	readonly subscriptionKey: SubscriptionKey;
	readonly edit: TimelineEdit;
}

/** A planned change: when, what, for how much, and what can be done about it. */
export function EntryItem({ entry, open, now, subscriptionKey, edit }: EntryItemProps) {
	const styles = useStyles();
	const formats = useMoneyFormats();
	const { state, stateTitle, dueAt, title, reasons } = entry;
	const isOpen = state === "planned" || state === "undecided";
	const titlePlace = useRef<HTMLSpanElement>(null);
	useEffect(() => {
		// The button that canceled it is gone, and the focus with it.
		if (!isOpen) return undefined;
		return () => {
			if (document.activeElement === document.body) titlePlace.current?.focus({ preventScroll: true });
		};
	}, [isOpen]);
	return (
		<RailItem look={railLooks[state]}>
			<div className={styles.body}>
				<div className={styles.head}>
					<time dateTime={dueAt} className={styles.day}>
						{formats.day(dueAt)}
					</time>
					<span ref={titlePlace} tabIndex={-1} className={state === "canceled" ? styles.canceled : styles.title}>
						{title}
					</span>
					<Badge appearance="tint" color={colors[state]}>
						{stateTitle}
					</Badge>
				</div>
				{reasons.map(({ code, sentence }) => (
					<p key={code} className={styles.reason}>
						{sentence}
					</p>
				))}
				{state === "undecided" && <EntryDecision entry={entry} edit={edit} />}
				<EntryForecast entry={entry} customerId={subscriptionKey.customerId} />
				{isOpen && <EntryActions entry={entry} open={open} now={now} edit={edit} />}
			</div>
		</RailItem>
	);
}
