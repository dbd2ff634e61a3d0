import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { UserView } from "../../../wire/api/users.ts";
import { useUserPatch } from "../../api/user-queries.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { DialogActions } from "./dialog-actions.tsx";
import { readFieldProblems } from "./field-problems.ts";
import { findMissing, toEntry, toUserPatch } from "./user-entry.ts";
import { UserFields } from "./user-fields.tsx";

interface EditUserDialogProps {
	readonly customerId: string;
	readonly user: UserView;
	/** The customer's country. */
	readonly home: string | undefined;
	readonly onClose: () => void;
}

/** Changes what is known about a person; only what was changed here is sent. */
export function EditUserDialog({ customerId, user, home, onClose }: EditUserDialogProps) {
	const text = useText();
	const tell = useSuccessMessage();
	const patch = useUserPatch({ customerId, userId: user.id });
	const [before] = useState(() => toEntry(user));
	const [entry, setEntry] = useState(before);
	const [tried, setTried] = useState(false);
	const close = () => !patch.isPending && onClose();
	const submit = () => {
		setTried(true);
		if (findMissing(entry).length > 0 || patch.isPending) return;
		const changes = toUserPatch(before, entry);
		if (Object.keys(changes).length === 0) {
			onClose();
			return;
		}
		patch.mutate(changes, {
			onSuccess: () => {
				tell(text("portal.users.edit.done", { name: entry.displayName }));
				onClose();
			},
		});
	};
	return (
		<ModalDialog title={text("portal.users.edit.title", { name: user.displayName })} onClose={close}>
			<UserFields
				entry={entry}
				home={home}
				missing={tried ? findMissing(entry) : []}
				problems={readFieldProblems(patch.error)}
				onEdit={(change) => setEntry((present) => ({ ...present, ...change }))}
			/>
			{patch.isError && <ErrorPanel error={patch.error} onRetry={submit} />}
			<DialogActions>
				<Button onClick={close} disabledFocusable={patch.isPending}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" onClick={submit} disabledFocusable={patch.isPending}>
					{text(patch.isPending ? "action.applying" : "portal.people.save")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
