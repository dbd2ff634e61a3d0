import { makeStyles, tokens } from "@fluentui/react-components";
import type { TimelineEventView } from "../../../wire/api/timeline.ts";
import { useText } from "../../language/text.ts";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import { Amount } from "../money/amount.tsx";
import { RailItem } from "./rail-item.tsx";

const useStyles = makeStyles({
	head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 16px" },
	day: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginInlineEnd: "8px" },
	warning: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
	detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
	summary: { cursor: "pointer", "@media (max-width: 640px)": { paddingBlock: "8px" } },
	period: { display: "flex", justifyContent: "space-between", columnGap: "16px", paddingBlock: "2px" },
});

interface EventItemProps {
	readonly event: TimelineEventView;
	readonly isPast: boolean;
}

/** Something that happened, or will by itself, with what it charges. */
export function EventItem({ event, isPast }: EventItemProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const { at, title, by, total, notRenewed } = event;
	return (
		<RailItem look={isPast ? "past" : "coming"}>
			<div className={styles.head}>
				<p>
					<time dateTime={at} className={styles.day}>
						{formats.day(at)}
					</time>
					{title}
				</p>
				{total !== undefined && <Amount money={total} signed />}
			</div>
			{isPast && by !== "caller" && <p className={styles.detail}>{text(`portal.timeline.by.${by}`)}</p>}
			{notRenewed !== undefined && <p className={styles.warning}>{notRenewed.sentence}</p>}
			{event.kind === "renewal" && total === undefined && (
				<p className={styles.detail}>{text("portal.timeline.renewsFree")}</p>
			)}
		</RailItem>
	);
}

/** Many billing periods in one line; each is there when somebody wants to see it. */
export function PeriodItems({ events }: { readonly events: readonly TimelineEventView[] }) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const [first] = events;
	const last = events.at(-1);
	if (first === undefined || last === undefined) return null;
	return (
		<RailItem look="coming">
			<details>
				<summary className={styles.summary}>
					{text("portal.timeline.periods", {
						count: events.length,
						from: formats.day(first.at),
						last: formats.day(last.at),
					})}
				</summary>
				<ul>
					{events.map((event) => (
						<li key={event.at} className={styles.period}>
							<time dateTime={event.at} className={styles.detail}>
								{formats.day(event.at)}
							</time>
							{event.total !== undefined && <Amount money={event.total} signed />}
						</li>
					))}
				</ul>
			</details>
		</RailItem>
	);
}
