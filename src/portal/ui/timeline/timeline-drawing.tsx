import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "../../language/text.ts";
import { useMoneyFormats } from "../invoices/money-formats.ts";
import type { LaidTimeline, Mark } from "./lay-timeline.ts";

const useStyles = makeStyles({
	root: { position: "relative", height: "84px", marginInline: "8px" },
	line: {
		position: "absolute",
		insetInline: "-8px",
		top: "40px",
		height: "2px",
		backgroundColor: tokens.colorNeutralStroke1,
	},
	band: {
		position: "absolute",
		top: "34px",
		height: "14px",
		boxSizing: "border-box",
		backgroundColor: tokens.colorBrandBackground2,
		borderLeft: `2px solid ${tokens.colorBrandStroke2}`,
	},
	today: {
		position: "absolute",
		top: "18px",
		height: "46px",
		width: "2px",
		marginInlineStart: "-1px",
		backgroundColor: tokens.colorBrandForeground1,
	},
	todayName: {
		position: "absolute",
		top: 0,
		transform: "translateX(-50%)",
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightSemibold,
		color: tokens.colorBrandForeground1,
		whiteSpace: "nowrap",
	},
	tick: {
		position: "absolute",
		top: "58px",
		height: "5px",
		borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
	},
	tickName: {
		position: "absolute",
		top: "66px",
		transform: "translateX(-50%)",
		fontSize: tokens.fontSizeBase100,
		color: tokens.colorNeutralForeground2,
		whiteSpace: "nowrap",
	},
	/* Every second name would run into the next one there. */
	spare: { "@media (max-width: 640px)": { display: "none" } },
	mark: {
		position: "absolute",
		top: "34px",
		boxSizing: "border-box",
		width: "14px",
		height: "14px",
		marginInlineStart: "-7px",
		border: `2px solid ${tokens.colorNeutralBackground1}`,
		borderRadius: tokens.borderRadiusCircular,
		backgroundColor: tokens.colorNeutralForeground3,
	},
	planned: { borderRadius: "2px", transform: "rotate(45deg)", backgroundColor: tokens.colorBrandForeground1 },
	undecided: {
		borderRadius: "2px",
		transform: "rotate(45deg)",
		backgroundColor: tokens.colorStatusWarningForeground3,
	},
	failed: { borderRadius: "2px", transform: "rotate(45deg)", backgroundColor: tokens.colorStatusDangerForeground3 },
	end: { borderRadius: "2px", backgroundColor: tokens.colorNeutralForeground1 },
	window: {
		width: "6px",
		marginInlineStart: "-3px",
		top: "30px",
		height: "22px",
		borderRadius: "2px",
		backgroundColor: tokens.colorPaletteYellowForeground2,
	},
	deletion: { borderRadius: "2px", backgroundColor: tokens.colorStatusDangerForeground3 },
	legend: {
		display: "flex",
		flexWrap: "wrap",
		gap: "4px 16px",
		marginTop: "8px",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
	},
	legendItem: { display: "inline-flex", alignItems: "center", columnGap: "6px" },
	still: { position: "static", marginInlineStart: 0, flexShrink: 0 },
	stillBand: { position: "static", width: "18px", flexShrink: 0 },
});

const looks = [
	"past",
	"planned",
	"undecided",
	"failed",
	"end",
	"window",
	"deletion",
] as const satisfies readonly Mark["look"][];

/** The drawing. What it shows stands in the list below, so that screen readers skip it. */
export function TimelineDrawing({ laid }: { readonly laid: LaidTimeline }) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const { today, ticks, bands, marks } = laid;
	const named = ticks.filter((tick) => tick.named);
	return (
		<div aria-hidden="true">
			<div className={styles.root}>
				<div className={styles.line} />
				{bands.map(({ from, width }) => (
					<div key={from} className={styles.band} style={{ insetInlineStart: `${from}%`, width: `${width}%` }} />
				))}
				{ticks.map(({ day, at }) => (
					<div key={day} className={styles.tick} style={{ insetInlineStart: `${at}%` }} />
				))}
				{named.map(({ day, at }, index) => (
					<span
						key={day}
						className={mergeClasses(styles.tickName, index % 2 === 1 && styles.spare)}
						style={{ insetInlineStart: `${at}%` }}
					>
						{formats.shortMonth(day)}
					</span>
				))}
				<div className={styles.today} style={{ insetInlineStart: `${today}%` }} />
				<span className={styles.todayName} style={{ insetInlineStart: `clamp(16px, ${today}%, 100% - 16px)` }}>
					{text("portal.timeline.todayShort")}
				</span>
				{marks.map(({ key, at, look }) => (
					<div
						key={key}
						className={mergeClasses(styles.mark, look !== "past" && styles[look])}
						style={{ insetInlineStart: `${at}%` }}
					/>
				))}
			</div>
			<p className={styles.legend}>
				{looks
					.filter((look) => marks.some((mark) => mark.look === look))
					.map((look) => (
						<span key={look} className={styles.legendItem}>
							<span className={mergeClasses(styles.mark, look !== "past" && styles[look], styles.still)} />
							{text(`portal.timeline.look.${look}`)}
						</span>
					))}
				{bands.length > 0 && (
					<span className={styles.legendItem}>
						<span className={mergeClasses(styles.band, styles.stillBand)} />
						{text("portal.timeline.look.period")}
					</span>
				)}
			</p>
		</div>
	);
}
