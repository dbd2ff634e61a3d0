import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { ChangeView } from "../../../wire/api/change.ts";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useFormats, useText } from "../../language/text.ts";
import { type QuotedChange, useQuotedChange } from "../money/use-quoted-change.ts";
import { subscriptionNames } from "../subscriptions/arrange-subscriptions.ts";
import { useDenial } from "../use-denial.ts";
import { useSettled } from "../use-settled.ts";
import { ReleaseDialog } from "./release-dialog.tsx";
import { changeBy, findObjection, mustRelease, noEdit, type SeatEdit, toSeatRequest } from "./seat-edit.ts";
import { SeatHint } from "./seat-hint.tsx";
import { SeatPrice } from "./seat-price.tsx";
import { SeatStepper } from "./seat-stepper.tsx";
import { SeatUsage } from "./seat-usage.tsx";
import { SeatsDone } from "./seats-done.tsx";
import { seatsOf } from "./seats-of.ts";

/** Long enough for a second press on plus, short enough not to be waited for. */
const settlingMilliseconds = 250;

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "4px", minWidth: 0 },
	caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	fixed: { fontSize: tokens.fontSizeBase400, fontVariantNumeric: "tabular-nums", lineHeight: "32px" },
});

interface SeatEditorProps {
	readonly customerId: string;
	readonly subscription: SubscriptionSummary;
	/** The element that says what the role may not do. */
	readonly denialId: string;
}

/** The seats of a subscription: how many, how many are in use, and, where that is possible, changing them in place. */
export function SeatEditor(props: SeatEditorProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const captionId = useId();
	const { subscription } = props;
	const { minimum, maximum } = subscription.limits;
	const fixed = subscription.status !== "active" || minimum === maximum;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column everywhere
		<div
			role="group"
			aria-label={text("seats.group", { name: subscriptionNames(subscription).name })}
			className={styles.root}
		>
			<p id={captionId} className={styles.caption}>
				{text("seats.title")}
			</p>
			{fixed ? (
				<>
					<p className={styles.fixed}>{formats.number(subscription.quantity)}</p>
					<p className={styles.caption}>{text(subscription.status === "active" ? "seats.fixed" : "seats.notActive")}</p>
				</>
			) : (
				<EditableSeats {...props} />
			)}
		</div>
	);
}

function EditableSeats({ customerId, subscription, denialId }: SeatEditorProps) {
	const hintId = useId();
	const field = useRef<HTMLInputElement>(null);
	const denial = useDenial("changeSeats");
	const [edit, setEdit] = useState<SeatEdit>(noEdit);
	const [releasing, setReleasing] = useState(false);
	const [done, setDone] = useState<ChangeView>();
	const settled = useSettled(edit, settlingMilliseconds);
	const objection = findObjection(edit, subscription);
	const toRelease = mustRelease(edit, subscription);
	const key = { customerId, subscriptionId: subscription.id };
	const edited = changeBy(edit, subscription.quantity) !== 0 && objection === undefined;
	const body = edited && toRelease === 0 ? toSeatRequest(settled, subscription.quantity, []) : undefined;
	const quoted = useQuotedChange(key, body === undefined ? undefined : { kind: "seats", body });
	const behind = settled !== edit;

	const clear = () => {
		setEdit(noEdit);
		setReleasing(false);
		quoted.reset();
		field.current?.focus();
	};
	const finish = (change: ChangeView) => {
		clear();
		setDone(change);
	};
	const apply = () => {
		if (objection !== undefined || denial !== undefined) return;
		if (toRelease > 0) setReleasing(true);
		else if (!behind) quoted.execute(finish);
	};
	const priced = !behind && quoted.ready !== undefined;
	return (
		<>
			<SeatStepper
				edit={quoted.executing ? shownWhileExecuting(quoted, edit) : edit}
				onEdit={(next) => {
					setEdit(next);
					setDone(undefined);
					quoted.reset();
				}}
				seats={subscription}
				fieldRef={field}
				busy={quoted.executing}
				blocked={objection !== undefined || (toRelease === 0 && !priced)}
				denial={denial}
				describedBy={denial === undefined ? hintId : `${denialId} ${hintId}`}
				onApply={apply}
				onCancel={clear}
			/>
			<SeatHint id={hintId} edit={edit} objection={objection} seats={subscription} toRelease={toRelease} />
			{edited && toRelease === 0 && (
				<SeatPrice customerId={customerId} quoted={quoted} behind={behind} onRetry={apply} />
			)}
			{done !== undefined && <SeatsDone customerId={customerId} change={done} onUndone={() => setDone(undefined)} />}
			<SeatUsage subscription={subscription} />
			{releasing && (
				<ReleaseDialog
					subscriptionKey={key}
					subscription={subscription}
					count={toRelease}
					toRequest={(release) => toSeatRequest(edit, subscription.quantity, release)}
					onDone={finish}
					onClose={() => setReleasing(false)}
				/>
			)}
		</>
	);
}

/** The new number stands still while the list is read again, whatever comes first. */
function shownWhileExecuting({ shown }: QuotedChange, edit: SeatEdit): SeatEdit {
	const seats = shown === undefined ? undefined : seatsOf(shown);
	return seats === undefined ? edit : { kind: "absolute", quantity: seats.after };
}
