import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { ChangeView, QuoteView } from "../../../wire/api/change.ts";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../button-link.tsx";
import { UndoAction } from "../changes/undo-action.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { ChargeLines } from "../money/charge-lines.tsx";
import { EffectList } from "../money/effect-list.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";

interface TransitionDoneProps {
	readonly customerId: string;
	readonly change: ChangeView;
	readonly quote: QuoteView;
	readonly onClose: () => void;
}

/** What was done and charged, whether it can be taken back, and the way to the subscription that has the seats now. */
export function TransitionDone({ customerId, change, quote, onClose }: TransitionDoneProps) {
	const text = useText();
	const [undone, setUndone] = useState(false);
	const { transition } = quote;
	// Of some seats the others stay because nobody asked for more.
	const left = transition?.seats.staying === 0 ? transition.users.keepingOld : 0;
	return (
		<ModalDialog title={change.title} onClose={onClose}>
			<div role="status">
				<MessageBar intent={undone ? "info" : "success"} layout="multiline">
					<MessageBarBody>{text(undone ? "undo.done" : "portal.transition.done")}</MessageBarBody>
				</MessageBar>
			</div>
			{!undone && <EffectList effects={change.effects} />}
			{!undone && change.charges !== undefined && (
				<ChargeLines lines={change.charges.lines} total={change.charges.total} />
			)}
			{!undone && left > 0 && <p>{text("portal.transition.left", { count: left })}</p>}
			{!undone && <UndoAction customerId={customerId} change={change} onUndone={() => setUndone(true)} />}
			<DialogActions>
				{!undone && transition !== undefined && (
					<ButtonLink to={paths.subscription(customerId, transition.targetSubscriptionId)}>
						{text("portal.channels.openSubscription")}
					</ButtonLink>
				)}
				<Button appearance="primary" onClick={onClose}>
					{text("portal.people.close")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
