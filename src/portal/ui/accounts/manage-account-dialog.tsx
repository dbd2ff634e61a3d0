import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { AccountView, RoleTable } from "../../../wire/api/accounts.ts";
import { type AccountChange, useAccountChanges } from "../../api/account-changes.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { AccountForm } from "./account-form.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";

const useStyles = makeStyles({ more: { display: "flex", flexWrap: "wrap", gap: "8px" } });

interface ManageAccountProps {
	readonly account: AccountView;
	readonly table: RoleTable;
	readonly onClose: () => void;
}

/** What is asked once more before it is carried out. */
const confirmations = {
	account: {
		title: "portal.identity.people.delete",
		question: "portal.identity.people.delete.question",
		done: "portal.identity.people.deleted",
	},
	secondFactors: {
		title: "portal.identity.people.factor.reset",
		question: "portal.identity.people.factor.reset.question",
		done: "portal.identity.people.factor.reset.done",
	},
} as const;

/** Changes a colleague's name and roles, and holds what else can be done about the account. */
export function ManageAccountDialog({ account, table, onClose }: ManageAccountProps) {
	const styles = useStyles();
	const text = useText();
	const say = useSuccessMessage();
	const { displayName: name } = account;
	const [entry, setEntry] = useState({ ...account });
	const [ending, setEnding] = useState<keyof typeof confirmations>();
	const { change, link, end } = useAccountChanges(account.id);
	const finish = (words: string) => {
		say(words);
		onClose();
	};
	const save = (body: AccountChange) =>
		change.mutate(body, { onSuccess: () => finish(text("portal.identity.people.done", { name })) });
	if (link.data !== undefined) return <LinkDialog made={link.data} onClose={onClose} />;
	if (ending !== undefined) {
		const { title, question, done } = confirmations[ending];
		return (
			<ConfirmDialog
				title={text(title)}
				question={text(question, { name })}
				busy={end.isPending}
				error={end.error}
				onConfirm={() => end.mutate(ending, { onSuccess: () => finish(text(done, { name })) })}
				onClose={onClose}
			/>
		);
	}
	const isBlocked = account.state === "blocked";
	const { displayName, roles, customRoles } = entry;
	const error = change.error ?? link.error ?? end.error;
	const busy = change.isPending || link.isPending || end.isPending;
	return (
		<ModalDialog title={text("portal.identity.people.manage.of", { name })} onClose={onClose}>
			<AccountForm
				entry={entry}
				table={account.isOneself ? { ...table, roles: [], customRoles: [] } : table}
				isNew={false}
				tried
				onEdit={(edit) => setEntry((present) => ({ ...present, ...edit }) as typeof present)} // copies of readonly lists
			/>
			{!account.isOneself && (
				<div className={styles.more}>
					{account.signsInBy === undefined && (
						<Button disabledFocusable={busy} onClick={() => link.mutate(false)}>
							{text("portal.identity.people.link.new")}
						</Button>
					)}
					{account.hasSecondFactor && (
						<Button
							disabledFocusable={busy}
							onClick={() => (account.signsInBy === undefined ? link.mutate(true) : setEnding("secondFactors"))}
						>
							{text(
								account.signsInBy === undefined
									? "portal.identity.people.link.recovery"
									: "portal.identity.people.factor.reset",
							)}
						</Button>
					)}
					<Button disabledFocusable={busy} onClick={() => save({ blocked: !isBlocked })}>
						{text(isBlocked ? "portal.identity.people.unblock" : "portal.identity.people.block")}
					</Button>
					<Button
						disabledFocusable={busy}
						onClick={() =>
							end.mutate("sessions", {
								onSuccess: () => finish(text("portal.identity.people.signedOut", { name })),
							})
						}
					>
						{text("portal.identity.people.signOut")}
					</Button>
					<Button disabledFocusable={busy} onClick={() => setEnding("account")}>
						{text("portal.identity.people.delete")}
					</Button>
				</div>
			)}
			{error !== null && <ErrorPanel error={error} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button
					appearance="primary"
					disabledFocusable={busy || displayName.trim() === ""}
					onClick={() => save({ displayName, ...(account.isOneself ? {} : { roles, customRoles }) })}
				>
					{text("portal.people.save")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
