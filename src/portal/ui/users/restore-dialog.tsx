import { Button, Field, MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { z } from "zod";
import type { UserView, userRestoration } from "../../../wire/api/users.ts";
import { ProblemError } from "../../api/api-errors.ts";
import { useUserRestore } from "../../api/user-queries.ts";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../button-link.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import { ModalDialog } from "../modal-dialog.tsx";

const useStyles = makeStyles({
	actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px" },
});

interface RestoreDialogProps {
	readonly customerId: string;
	readonly user: UserView;
	readonly onClose: () => void;
}

/** Brings a deleted person back and says which licenses could not come along. */
export function RestoreDialog({ customerId, user, onClose }: RestoreDialogProps) {
	const styles = useStyles();
	const text = useText();
	const restore = useUserRestore({ customerId, userId: user.id });
	const [name, setName] = useState(user.userPrincipalName);
	const [done, setDone] = useState<z.infer<typeof userRestoration>>();
	if (done !== undefined) return <Restored customerId={customerId} done={done} onClose={onClose} />;
	const taken = restore.error instanceof ProblemError && restore.error.problem.status === 409;
	const changed = name.trim() !== user.userPrincipalName;
	const close = () => !restore.isPending && onClose();
	return (
		<ModalDialog title={text("portal.users.restore.title", { name: user.displayName })} onClose={close}>
			<p>
				{user.licenses.length === 0
					? text("portal.users.restore.noLicenses")
					: text("portal.users.restore.licenses", { licenses: user.licenses.map((one) => one.name).join(", ") })}
			</p>
			{(taken || changed) && (
				<Field label={text("portal.users.userName")} hint={text("portal.users.restore.otherName")}>
					<WideInput value={name} autoComplete="off" onChange={(_event, { value }) => setName(value)} />
				</Field>
			)}
			{restore.isError && <ErrorPanel error={restore.error} />}
			<div className={styles.actions}>
				<Button onClick={close} disabledFocusable={restore.isPending}>
					{text("action.cancel")}
				</Button>
				<Button
					appearance="primary"
					disabledFocusable={restore.isPending}
					onClick={() =>
						!restore.isPending && restore.mutate(changed ? name.trim() : undefined, { onSuccess: setDone })
					}
				>
					{text(restore.isPending ? "action.applying" : "portal.users.restore")}
				</Button>
			</div>
		</ModalDialog>
	);
}

interface RestoredProps {
	readonly customerId: string;
	readonly done: z.infer<typeof userRestoration>;
	readonly onClose: () => void;
}

function Restored({ customerId, done: { user, lost }, onClose }: RestoredProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<ModalDialog title={text("portal.users.restore.done", { name: user.displayName })} onClose={onClose}>
			<div role="status">
				<MessageBar intent={lost.length === 0 ? "success" : "warning"} layout="multiline">
					<MessageBarBody>
						{lost.length === 0
							? text("portal.users.restore.complete")
							: text("portal.users.restore.lost", { licenses: lost.map((one) => one.name).join(", ") })}
					</MessageBarBody>
				</MessageBar>
			</div>
			<div className={styles.actions}>
				<ButtonLink to={paths.user(customerId, user.id)}>{text("portal.users.open")}</ButtonLink>
				<Button appearance="primary" onClick={onClose}>
					{text("portal.people.close")}
				</Button>
			</div>
		</ModalDialog>
	);
}
