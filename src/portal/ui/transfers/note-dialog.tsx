import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "../../language/text.ts";
import { ModalDialog } from "../modal-dialog.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";

interface NoteDialogProps {
	/** Of the user whom it is about. */
	readonly name: string;
	readonly note: string;
	readonly onSave: (note: string) => void;
	readonly onClose: () => void;
}

/** Something worth noting about one user's work; an empty note takes it away. */
export function NoteDialog({ name, note, onSave, onClose }: NoteDialogProps) {
	const text = useText();
	const [entered, setEntered] = useState(note);
	return (
		<ModalDialog title={text("portal.transfers.note.title", { name })} onClose={onClose}>
			<Field label={text("portal.transfers.note")}>
				<Textarea value={entered} rows={5} maxLength={2_000} onChange={(_event, { value }) => setEntered(value)} />
			</Field>
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button appearance="primary" onClick={() => onSave(entered.trim())}>
					{text("portal.people.save")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
