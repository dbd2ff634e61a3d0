import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import type { ChangeView } from "../../../wire/api/change.ts";
import { useText } from "../../language/text.ts";
import { UndoAction } from "../changes/undo-action.tsx";
import { Amount } from "../money/amount.tsx";
import { seatsOf } from "./seats-of.ts";

const useStyles = makeStyles({
	body: { display: "flex", flexDirection: "column", rowGap: "8px", paddingBlock: "4px" },
	words: { display: "flex", flexWrap: "wrap", gap: "0 12px" },
});

interface SeatsDoneProps {
	readonly customerId: string;
	readonly change: ChangeView;
	readonly onUndone: () => void;
}

/** What was just changed and charged; it stays until the next entry, so that there is time to take it back. */
export function SeatsDone({ customerId, change, onUndone }: SeatsDoneProps) {
	const styles = useStyles();
	const text = useText();
	const seats = seatsOf(change);
	return (
		<MessageBar intent="success" layout="multiline">
			<MessageBarBody className={styles.body}>
				<span role="status" className={styles.words}>
					{seats !== undefined && <span>{text("seats.changed", seats)}</span>}
					{change.charges !== undefined && <Amount money={change.charges.total} signed />}
				</span>
				<UndoAction customerId={customerId} change={change} onUndone={onUndone} />
			</MessageBarBody>
		</MessageBar>
	);
}
