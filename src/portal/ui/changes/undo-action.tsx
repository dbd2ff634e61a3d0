import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState } from "react";
import type { ChangeView } from "../../../wire/api/change.ts";
import { useFormats, useText } from "../../language/text.ts";
import { ExplainedButton } from "../explained-button.tsx";
import { QuoteDialog } from "../money/quote-dialog.tsx";
import { RefusalList } from "../refusal-list.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import { undoPermission } from "./undo-permission.ts";

const useStyles = makeStyles({
	possible: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
	until: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	summary: {
		width: "fit-content",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	reasons: { padding: "8px 0 4px" },
});

interface UndoActionProps {
	readonly customerId: string;
	readonly change: ChangeView;
	readonly onUndone?: (undo: ChangeView) => void;
}

/** Takes a change back at a price of its own, while that is possible; otherwise every reason why it is not. */
export function UndoAction({ customerId, change, onUndone }: UndoActionProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const showSuccess = useSuccessMessage();
	const [asking, setAsking] = useState(false);
	const denial = useDenial(undoPermission(change.kind));
	const { possible, until, reasons } = change.undo;
	if (!possible) {
		return (
			<details>
				<summary className={styles.summary}>{text("undo.impossible")}</summary>
				<UndoReasons reasons={reasons} customerId={customerId} />
			</details>
		);
	}
	return (
		<div className={styles.possible}>
			<ExplainedButton
				icon={<ArrowUndo16Regular />}
				disabledReason={denial}
				onPress={() => setAsking(denial === undefined)}
			>
				{text("undo.action")}
			</ExplainedButton>
			{until !== undefined && (
				<span className={styles.until}>{text("undo.until", { until: formats.moment(until) })}</span>
			)}
			{asking && (
				<QuoteDialog
					subscriptionKey={{ customerId, subscriptionId: change.subscriptionId }}
					request={{ kind: "undo", changeId: change.id }}
					title={text("undo.title", { title: change.title })}
					explanation={text("undo.explanation")}
					submit={text("undo.action")}
					onDone={(undo) => {
						setAsking(false);
						showSuccess(text("undo.done"));
						onUndone?.(undo);
					}}
					onClose={() => setAsking(false)}
				/>
			)}
		</div>
	);
}

interface UndoReasonsProps {
	readonly customerId: string;
	readonly reasons: ChangeView["undo"]["reasons"];
}

/** Everything that is against taking a change back, each with what to do instead. */
export function UndoReasons({ reasons, customerId }: UndoReasonsProps) {
	const styles = useStyles();
	return (
		<div className={styles.reasons}>
			<RefusalList refusals={reasons.map((reason) => ({ ...reason, facts: {} }))} customerId={customerId} />
		</div>
	);
}
