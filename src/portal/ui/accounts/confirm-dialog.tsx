import { Button } from "@fluentui/react-components";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";

interface ConfirmDialogProps {
	readonly title: string;
	readonly question: string;
	readonly busy: boolean;
	readonly error: unknown;
	readonly onConfirm: () => void;
	readonly onClose: () => void;
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({ title, question, busy, error, onConfirm, onClose }: ConfirmDialogProps) {
	const text = useText();
	return (
		<ModalDialog title={title} onClose={onClose}>
			<p>{question}</p>
			{error !== null && <ErrorPanel error={error} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button appearance="primary" disabledFocusable={busy} onClick={onConfirm}>
					{title}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
