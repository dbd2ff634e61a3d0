import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { UserView } from "../../../wire/api/users.ts";
import { usePasswordReset } from "../../api/user-queries.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { DialogActions } from "./dialog-actions.tsx";
import { PasswordOnce } from "./password-once.tsx";

interface PasswordDialogProps {
	readonly customerId: string;
	readonly user: UserView;
	readonly onClose: () => void;
}

/** Generates another password and tells it once. */
export function PasswordDialog({ customerId, user, onClose }: PasswordDialogProps) {
	const text = useText();
	const reset = usePasswordReset({ customerId, userId: user.id });
	const [mustChange, setMustChange] = useState(true);
	const [password, setPassword] = useState<string>();
	const close = () => !reset.isPending && onClose();
	const submit = () => {
		if (!reset.isPending) reset.mutate(mustChange, { onSuccess: (answer) => setPassword(answer.password ?? "") });
	};
	if (password !== undefined)
		return (
			<ModalDialog title={text("portal.users.resetPassword.done", { name: user.displayName })} onClose={onClose}>
				<PasswordOnce userName={user.userPrincipalName} password={password} />
				<DialogActions>
					<Button appearance="primary" onClick={onClose}>
						{text("portal.people.close")}
					</Button>
				</DialogActions>
			</ModalDialog>
		);
	return (
		<ModalDialog title={text("portal.users.resetPassword.title", { name: user.displayName })} onClose={close}>
			<p>{text("portal.users.resetPassword.explanation")}</p>
			<Checkbox
				label={text("portal.users.password.mustChange")}
				checked={mustChange}
				onChange={(_event, { checked }) => setMustChange(checked === true)}
			/>
			{reset.isError && <ErrorPanel error={reset.error} onRetry={submit} />}
			<DialogActions>
				<Button onClick={close} disabledFocusable={reset.isPending}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" onClick={submit} disabledFocusable={reset.isPending}>
					{text(reset.isPending ? "action.applying" : "portal.users.resetPassword")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
