import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { HoldingView } from "../../../wire/api/channels.ts";
import { useHoldingEdit } from "../../api/channel-queries.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { readFieldProblems } from "../users/field-problems.ts";
import { HoldingTermFields, type HoldingTerms } from "./holding-term-fields.tsx";

interface EditHoldingDialogProps {
	readonly customerId: string;
	readonly item: HoldingView;
	readonly onClose: () => void;
}

/** Corrects what is known of a holding. Whoever changed it in the meantime is not overwritten. */
export function EditHoldingDialog({ customerId, item, onClose }: EditHoldingDialogProps) {
	const text = useText();
	const tell = useSuccessMessage();
	const edited = useHoldingEdit(customerId);
	const [terms, setTerms] = useState<HoldingTerms>({
		channel: item.channel,
		since: item.since,
		until: item.committedUntil ?? "",
		seats: item.quantity === undefined ? "" : String(item.quantity),
	});
	const [stopped, setStopped] = useState(item.state === "stopped");
	const problems = readFieldProblems(edited.error);
	const complete = terms.since !== "";
	const close = () => !edited.isPending && onClose();
	const submit = () => {
		if (!complete) return;
		const body = {
			...({ channel: terms.channel, since: terms.since, state: stopped ? "stopped" : "live" } as const),
			committedUntil: terms.until === "" ? null : terms.until,
			quantity: terms.seats === "" ? null : Number(terms.seats),
		};
		edited.mutate(
			{ id: item.id, etag: item.etag, body },
			{
				onSuccess: () => {
					tell(text("portal.holdings.edited"));
					onClose();
				},
			},
		);
	};
	return (
		<ModalDialog title={text("portal.holdings.editTitle", { product: item.title })} onClose={close}>
			<HoldingTermFields terms={terms} onChange={setTerms} problems={problems} />
			<Checkbox
				label={text("portal.holdings.stoppedLong")}
				checked={stopped}
				onChange={(_event, { checked }) => setStopped(checked === true)}
			/>
			{edited.isError && problems.size === 0 && <ErrorPanel error={edited.error} onRetry={submit} />}
			<DialogActions>
				<Button onClick={close} disabledFocusable={edited.isPending}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" onClick={submit} disabledFocusable={edited.isPending || !complete}>
					{text(edited.isPending ? "action.applying" : "action.apply")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
