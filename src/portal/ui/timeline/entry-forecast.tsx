import { makeStyles, tokens } from "@fluentui/react-components";
import type { TimelineEntryView } from "../../../wire/api/timeline.ts";
import { useText } from "../../language/text.ts";
import { Amount } from "../money/amount.tsx";
import { ChargeLines } from "../money/charge-lines.tsx";
import { RefusalList } from "../refusal-list.tsx";

const useStyles = makeStyles({
	price: { display: "flex", flexWrap: "wrap", gap: "4px 8px" },
	detail: { color: tokens.colorNeutralForeground2 },
	summary: {
		width: "fit-content",
		cursor: "pointer",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorBrandForegroundLink,
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	renewals: { display: "flex", flexDirection: "column", rowGap: "4px", paddingBlock: "4px" },
	lost: { color: tokens.colorStatusDangerForeground1 },
	refused: { color: tokens.colorStatusDangerForeground1, marginBottom: "6px" },
});

interface EntryForecastProps {
	readonly entry: TimelineEntryView;
	readonly customerId: string;
}

/** What carrying the entry out will be like, as things stand: its price, or why it will not be done. */
export function EntryForecast({ entry: { forecast }, customerId }: EntryForecastProps) {
	const styles = useStyles();
	const text = useText();
	if (forecast === undefined) return null;
	if (forecast.outcome === "refused") {
		return (
			<div>
				<p className={styles.refused}>{text("portal.timeline.willBeRefused")}</p>
				<RefusalList refusals={forecast.refusals} customerId={customerId} />
			</div>
		);
	}
	if (forecast.outcome === "waits") {
		return (
			<p className={styles.detail}>
				{text("portal.timeline.willWait")} {forecast.reasons.map(({ sentence }) => sentence).join(" ")}
			</p>
		);
	}
	const { total, lines, renewals } = forecast;
	if (renewals !== undefined) return <RenewalList renewals={renewals} />;
	if (total === undefined) return <p className={styles.detail}>{text("portal.timeline.notBilled")}</p>;
	return (
		<div>
			<p className={styles.price}>
				<span className={styles.detail}>{text("portal.timeline.price")}</span>
				<Amount money={total} signed />
			</p>
			{lines.length > 0 && (
				<details>
					<summary className={styles.summary}>{text("portal.timeline.lines")}</summary>
					<ChargeLines lines={lines} total={total} />
				</details>
			)}
		</div>
	);
}

/** What another price book means for each subscription from its next renewal on. */
function RenewalList({ renewals }: { readonly renewals: NonNullable<TimelineEntryView["forecast"]>["renewals"] & {} }) {
	const styles = useStyles();
	const text = useText();
	if (renewals.length === 0) return <p className={styles.detail}>{text("portal.timeline.book.nothing")}</p>;
	return (
		<div>
			<p className={styles.detail}>{text("portal.timeline.book.renewals")}</p>
			<ul className={styles.renewals}>
				{renewals.map(({ subscriptionId, sentence, after }) => (
					<li key={subscriptionId} className={after === undefined ? styles.lost : undefined}>
						{sentence}
					</li>
				))}
			</ul>
		</div>
	);
}
