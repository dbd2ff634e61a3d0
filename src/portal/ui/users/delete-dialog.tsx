import { Button } from "@fluentui/react-components";
import { useNavigate } from "react-router";
import type { UserView } from "../../../wire/api/users.ts";
import { useUserDeletion } from "../../api/user-queries.ts";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { DialogActions } from "./dialog-actions.tsx";

interface DeleteDialogProps {
	readonly customerId: string;
	readonly user: UserView;
	readonly onClose: () => void;
}

/** Says what goes with a person and for how long both can come back. */
export function DeleteDialog({ customerId, user, onClose }: DeleteDialogProps) {
	const text = useText();
	const tell = useSuccessMessage();
	const navigate = useNavigate();
	const deletion = useUserDeletion({ customerId, userId: user.id });
	const close = () => !deletion.isPending && onClose();
	const submit = () => {
		if (deletion.isPending) return;
		deletion.mutate(undefined, {
			onSuccess: () => {
				tell(text("portal.users.delete.done", { name: user.displayName }));
				void navigate(paths.users(customerId));
			},
		});
	};
	return (
		<ModalDialog title={text("portal.users.delete.title", { name: user.displayName })} onClose={close}>
			<p>{text("portal.users.delete.explanation")}</p>
			<p>
				{user.licenses.length === 0
					? text("portal.users.delete.noLicenses")
					: text("portal.users.delete.licenses", { licenses: user.licenses.map(({ name }) => name).join(", ") })}
			</p>
			{deletion.isError && <ErrorPanel error={deletion.error} onRetry={submit} />}
			<DialogActions>
				<Button onClick={close} disabledFocusable={deletion.isPending}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" onClick={submit} disabledFocusable={deletion.isPending}>
					{text(deletion.isPending ? "action.applying" : "portal.users.delete")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
