import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Text, useFormats, useText } from "../../language/text.ts";
import { changeBy, type SeatEdit, type SeatFacts, type SeatObjection } from "./seat-edit.ts";

const useStyles = makeStyles({
	root: { minHeight: "20px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	changed: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
	objection: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface SeatHintProps {
	readonly id: string;
	readonly edit: SeatEdit;
	readonly objection: SeatObjection | undefined;
	readonly seats: SeatFacts;
	readonly toRelease: number;
}

/** One line below the number: the limits, or what the entry would change, or why it cannot be applied. */
export function SeatHint({ id, edit, objection, seats, toRelease }: SeatHintProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const change = changeBy(edit, seats.quantity);
	if (objection !== undefined) {
		return (
			<p id={id} role="status" className={mergeClasses(styles.root, styles.objection)}>
				{objectionText(objection, text)}
			</p>
		);
	}
	if (change === 0) {
		return (
			<p id={id} role="status" className={styles.root}>
				{text("seats.limits", seats.limits)}
			</p>
		);
	}
	const before = seats.quantity;
	return (
		<p id={id} role="status" className={mergeClasses(styles.root, styles.changed)}>
			{text("seats.change", { before, after: before + change, change: formats.signedNumber(change) })}
			{toRelease > 0 && ` · ${text("seats.mustRelease", { count: toRelease })}`}
		</p>
	);
}

function objectionText(objection: SeatObjection, text: Text): string {
	switch (objection.kind) {
		case "unreadable":
			return text("seats.unreadable");
		case "belowMinimum":
			return text("seats.belowMinimum", { minimum: objection.minimum });
		case "aboveMaximum":
			return text("seats.aboveMaximum", { maximum: objection.maximum });
		case "notReducible":
			return text("seats.notReducible", { reducible: objection.reducible });
	}
}
