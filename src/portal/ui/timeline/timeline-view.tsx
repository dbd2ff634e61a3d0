import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useMemo, useState } from "react";
import type { TimelineView as Timeline } from "../../../wire/api/timeline.ts";
import type { SubscriptionKey } from "../../api/queries.ts";
import { useTimelineEdit } from "../../api/timeline-queries.ts";
import { useFormats, useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { Panel } from "../page.tsx";
import { AddDialog } from "./add-dialog.tsx";
import { arrangeTimeline, type TimelineItem } from "./arrange-timeline.ts";
import { EntryItem } from "./entry-item.tsx";
import { EventItem, PeriodItems } from "./event-item.tsx";
import { layTimeline } from "./lay-timeline.ts";
import { RailItem } from "./rail-item.tsx";
import { TimelineDrawing } from "./timeline-drawing.tsx";

const useStyles = makeStyles({
	drawing: { padding: "20px 24px 12px", "@media (max-width: 640px)": { padding: "16px 16px 10px" } },
	section: { display: "flex", flexDirection: "column", rowGap: "8px" },
	heading: { ...typographyStyles.subtitle2 },
	list: { padding: "12px 20px", "@media (max-width: 640px)": { padding: "8px 14px" } },
	earlier: {
		width: "fit-content",
		padding: "4px 0",
		cursor: "pointer",
		color: tokens.colorBrandForegroundLink,
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	today: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

const latestShown = 5;

interface TimelineViewProps {
	readonly subscriptionKey: SubscriptionKey;
	readonly timeline: Timeline;
}

/** The timeline as a drawing, and below it as a list in which what is planned can be changed. */
export function TimelineView({ subscriptionKey, timeline }: TimelineViewProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const [adding, setAdding] = useState(false);
	const edit = useTimelineEdit(subscriptionKey);
	const { past, coming, open } = useMemo(() => arrangeTimeline(timeline), [timeline]);
	const laid = useMemo(() => layTimeline(timeline), [timeline]);
	const earlier = past.slice(0, -latestShown);
	const item = (one: TimelineItem) => {
		if (one.kind === "periods") return <PeriodItems key={one.key} events={one.events} />;
		if (one.kind === "event") return <EventItem key={one.key} event={one.event} isPast={one.key.startsWith("past")} />;
		return (
			<EntryItem
				key={one.key}
				entry={one.entry}
				open={open}
				now={timeline.now}
				subscriptionKey={subscriptionKey}
				edit={edit}
			/>
		);
	};
	return (
		<>
			<Panel className={styles.drawing}>
				<TimelineDrawing laid={laid} />
			</Panel>
			<div>
				<Button appearance="primary" icon={<Add20Regular />} onClick={() => setAdding(true)}>
					{text("portal.timeline.add")}
				</Button>
			</div>
			{edit.isError && <ErrorPanel error={edit.error} customerId={subscriptionKey.customerId} />}
			<section className={styles.section} aria-labelledby="timeline-list">
				<h2 id="timeline-list" className={styles.heading}>
					{text("portal.timeline.list")}
				</h2>
				<Panel className={styles.list}>
					{earlier.length > 0 && (
						<details>
							<summary className={styles.earlier}>{text("portal.timeline.earlier", { count: earlier.length })}</summary>
							<ol aria-label={text("portal.timeline.earlierList")}>{earlier.map(item)}</ol>
						</details>
					)}
					<ol aria-labelledby="timeline-list">
						{past.slice(-latestShown).map(item)}
						<RailItem look="today">
							<p className={styles.today}>{text("portal.timeline.today", { day: formats.moment(timeline.now) })}</p>
						</RailItem>
						{coming.map(item)}
					</ol>
				</Panel>
			</section>
			{adding && <AddDialog subscriptionKey={subscriptionKey} now={timeline.now} onClose={() => setAdding(false)} />}
		</>
	);
}
