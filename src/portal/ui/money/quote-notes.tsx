import { makeStyles, tokens } from "@fluentui/react-components";
import type { QuoteView } from "../../../wire/api/change.ts";
import { useFormats, useText } from "../../language/text.ts";

const useStyles = makeStyles({
	root: {
		display: "flex",
		flexDirection: "column",
		rowGap: "4px",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
	},
});

/** What else belongs to a quote: whose licenses go, what becomes of planned changes, and until when what is possible. */
export function QuoteNotes({ quote }: { readonly quote: QuoteView }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { released, schedule, undoableUntil, kind, expiresAt } = quote;
	return (
		<ul className={styles.root}>
			{released.length > 0 && <li>{text("quote.released", { count: released.length })}</li>}
			{schedule.map((entry) => (
				<li key={entry.entryId}>{entry.sentence}</li>
			))}
			{undoableUntil !== undefined ? (
				<li>{text("quote.undoable", { until: formats.moment(undoableUntil) })}</li>
			) : (
				kind !== "undo" && <li>{text("quote.notUndoable")}</li>
			)}
			<li>{text("quote.holdsUntil", { until: formats.moment(expiresAt) })}</li>
		</ul>
	);
}
