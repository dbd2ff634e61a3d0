import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useSeatChange } from "../../api/changes.ts";
import { useFormats, useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { subscriptionNames } from "../subscriptions/arrange-subscriptions.ts";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import { ReleaseDialog } from "./release-dialog.tsx";
import { findObjection, mustRelease, noEdit, type SeatEdit, toSeatRequest } from "./seat-edit.ts";
import { SeatHint } from "./seat-hint.tsx";
import { SeatStepper } from "./seat-stepper.tsx";
import { SeatUsage } from "./seat-usage.tsx";

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
	const text = useText();
	const showSuccess = useSuccessMessage();
	const hintId = useId();
	const field = useRef<HTMLInputElement>(null);
	const denial = useDenial("changeSeats");
	const [edit, setEdit] = useState<SeatEdit>(noEdit);
	const [releasing, setReleasing] = useState(false);
	const change = useSeatChange({ customerId, subscriptionId: subscription.id });
	const objection = findObjection(edit, subscription);
	const toRelease = mustRelease(edit, subscription);

	const clear = () => {
		setEdit(noEdit);
		setReleasing(false);
		change.reset();
		field.current?.focus();
	};
	const send = (release: readonly string[]) => {
		const request = toSeatRequest(edit, subscription.quantity, release);
		if (request === undefined || !change.mayStart()) return;
		change.mutate(request, {
			onSuccess: ({ before, after }) => {
				clear();
				showSuccess(text("seats.changed", { before, after }));
			},
		});
	};
	const apply = () => {
		if (objection !== undefined || denial !== undefined) return;
		if (toRelease > 0) setReleasing(true);
		else send([]);
	};
	return (
		<>
			<SeatStepper
				edit={edit}
				onEdit={(next) => {
					setEdit(next);
					if (change.isError) change.reset();
				}}
				seats={subscription}
				fieldRef={field}
				busy={change.isPending}
				blocked={objection !== undefined}
				denial={denial}
				describedBy={denial === undefined ? hintId : `${denialId} ${hintId}`}
				onApply={apply}
				onCancel={clear}
			/>
			<SeatHint id={hintId} edit={edit} objection={objection} seats={subscription} toRelease={toRelease} />
			<SeatUsage subscription={subscription} />
			{change.isError && !releasing && (
				<ErrorPanel error={change.error} onRetry={() => send([])} customerId={customerId} />
			)}
			{releasing && (
				<ReleaseDialog
					customerId={customerId}
					subscription={subscription}
					count={toRelease}
					busy={change.isPending}
					error={change.error}
					onRelease={send}
					onClose={() => {
						setReleasing(false);
						change.reset();
					}}
				/>
			)}
		</>
	);
}
