import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ImportReport } from "../../../wire/api/prices.ts";
import { useText } from "../../language/text.ts";
import { scrollable } from "../table-roles.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "8px" },
	title: { display: "block" },
	list: {
		maxHeight: "320px",
		overflowY: "auto",
		padding: "8px 16px",
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusMedium,
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
	},
	problem: { paddingBlock: "6px", overflowWrap: "anywhere" },
});

/** What the check found: how many prices would be written, or every line that cannot be read and why. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
	const styles = useStyles();
	const text = useText();
	const { rows, problemCount, problems, skipped, rounded, ignoredColumns, layout } = report;
	const notes = [
		...(layout === undefined ? [] : [text(`portal.prices.layout.${layout}`)]),
		...(skipped.trials > 0 ? [text("portal.prices.report.trials", { count: skipped.trials })] : []),
		...(skipped.unknownOffers > 0 ? [text("portal.prices.report.unknown", { count: skipped.unknownOffers })] : []),
		...(rounded > 0 ? [text("portal.prices.report.rounded", { count: rounded })] : []),
		...(ignoredColumns.length > 0
			? [text("portal.prices.report.ignored", { columns: ignoredColumns.join(", ") })]
			: []),
	];
	return (
		<div role="status" className={styles.root}>
			<MessageBar intent={problemCount > 0 ? "error" : "success"} layout="multiline">
				<MessageBarBody>
					<MessageBarTitle className={styles.title}>
						{problemCount > 0
							? text("portal.prices.report.problems", { count: problemCount })
							: text("portal.prices.report.ready", { count: rows })}
					</MessageBarTitle>
					{notes.join(" ")}
				</MessageBarBody>
			</MessageBar>
			{problems.length > 0 && (
				<ul className={styles.list} aria-label={text("portal.prices.report.list")} {...scrollable}>
					{problems.map(({ line, column, reason, sentence }) => (
						<li key={`${line} ${column} ${reason}`} className={styles.problem}>
							{sentence}
						</li>
					))}
				</ul>
			)}
			{problems.length < problemCount && <p>{text("portal.prices.report.more", { count: problems.length })}</p>}
		</div>
	);
}
