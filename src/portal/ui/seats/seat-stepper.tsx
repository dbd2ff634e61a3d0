import { Button, Input, makeStyles, mergeClasses, Tooltip, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { Subtract20Regular } from "@fluentui/react-icons/svg/subtract";
import type { KeyboardEvent, RefObject } from "react";
import { useText } from "../../language/text.ts";
import { changeBy, enter, type SeatEdit, type SeatFacts, shownQuantity, step } from "./seat-edit.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
	stepper: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
	field: { width: "88px", minWidth: 0 },
	input: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
	changed: { "::after": { borderBottomColor: tokens.colorCompoundBrandStroke } },
	actions: { display: "inline-flex", columnGap: "8px" },
	action: { minWidth: "64px" },
	/* Keeps its place beside the number; where it would stand below, it would only be a gap. */
	hidden: { visibility: "hidden", "@media (max-width: 480px)": { display: "none" } },
});

interface SeatStepperProps {
	readonly edit: SeatEdit;
	readonly onEdit: (edit: SeatEdit) => void;
	readonly seats: SeatFacts;
	readonly fieldRef: RefObject<HTMLInputElement | null>;
	readonly busy: boolean;
	/** The edit may not be sent. */
	readonly blocked: boolean;
	/** Why the role may not change seats. */
	readonly denial: string | undefined;
	readonly describedBy: string;
	readonly onApply: () => void;
	readonly onCancel: () => void;
}

/** Minus, the number, plus; and, once something is entered, apply and cancel. Nothing is sent without apply. */
export function SeatStepper(props: SeatStepperProps) {
	const styles = useStyles();
	const text = useText();
	const { edit, seats, busy, blocked, denial } = props;
	const edited = edit.kind === "unreadable" || changeBy(edit, seats.quantity) !== 0;
	return (
		<div className={styles.root}>
			{denial === undefined ? (
				<Stepper {...props} />
			) : (
				<Tooltip content={denial} relationship="inaccessible" positioning="below">
					<span className={styles.stepper}>
						<Stepper {...props} />
					</span>
				</Tooltip>
			)}
			<span className={mergeClasses(styles.actions, !edited && styles.hidden)}>
				<Button
					appearance="primary"
					className={styles.action}
					disabledFocusable={blocked || busy || denial !== undefined}
					aria-describedby={props.describedBy}
					onClick={props.onApply}
				>
					{text(busy ? "action.applying" : "action.apply")}
				</Button>
				<Button className={styles.action} disabledFocusable={busy} onClick={props.onCancel}>
					{text("action.cancel")}
				</Button>
			</span>
		</div>
	);
}

function Stepper({ edit, onEdit, seats, fieldRef, busy, denial, describedBy, onApply, onCancel }: SeatStepperProps) {
	const styles = useStyles();
	const text = useText();
	const shown = shownQuantity(edit, seats.quantity);
	const disabled = denial !== undefined || busy;
	const press = (by: 1 | -1) => {
		if (!disabled) onEdit(step(edit, by));
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (disabled || !["ArrowUp", "ArrowDown", "Enter", "Escape"].includes(event.key)) return;
		event.preventDefault();
		if (event.key === "Enter") onApply();
		else if (event.key === "Escape") onCancel();
		else press(event.key === "ArrowUp" ? 1 : -1);
	};
	return (
		<span className={styles.stepper}>
			<Button
				icon={<Subtract20Regular />}
				aria-label={text("seats.fewer")}
				aria-describedby={describedBy}
				disabledFocusable={disabled || (shown ?? 0) <= seats.limits.minimum}
				onClick={() => press(-1)}
			/>
			<Input
				className={mergeClasses(styles.field, edit.kind !== "none" && styles.changed)}
				input={{ className: styles.input, ref: fieldRef }}
				inputMode="numeric"
				autoComplete="off"
				aria-label={text("seats.title")}
				aria-describedby={describedBy}
				aria-invalid={edit.kind === "unreadable"}
				{...(disabled ? { readOnly: true, "aria-disabled": true } : {})}
				value={edit.kind === "unreadable" ? edit.typed : String(shown)}
				onChange={(_event, { value }) => onEdit(enter(value))}
				onFocus={(event) => event.target.select()}
				onKeyDown={onKeyDown}
			/>
			<Button
				icon={<Add20Regular />}
				aria-label={text("seats.more")}
				aria-describedby={describedBy}
				disabledFocusable={disabled || (shown ?? 0) >= seats.limits.maximum}
				onClick={() => press(1)}
			/>
		</span>
	);
}
