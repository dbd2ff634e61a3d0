import { Button, MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { RoleTable } from "../../../wire/api/accounts.ts";
import type { IdentityProviderView } from "../../../wire/api/identity-providers.ts";
import { type ProviderWish, useProviderChanges } from "../../api/provider-changes.ts";
import { useText } from "../../language/text.ts";
import { ConfirmDialog } from "../accounts/confirm-dialog.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { useInSight } from "../use-in-sight.ts";
import { DialogActions } from "../users/dialog-actions.tsx";
import { isComplete, type ProviderKind, presets, toBody, toEntry, toHeld } from "./provider-entry.ts";
import { ProviderFields } from "./provider-fields.tsx";
import { readProviderProblems } from "./provider-problems.ts";

const useStyles = makeStyles({ more: { display: "flex", flexWrap: "wrap", gap: "8px" } });

interface ProviderDialogProps {
	/** Absent for a new one. */
	readonly provider?: IdentityProviderView;
	readonly table: RoleTable;
	readonly onClose: () => void;
}

/** Registers an outside identity provider, changes it, switches it off or deletes it. */
export function ProviderDialog({ provider, table, onClose }: ProviderDialogProps) {
	const styles = useStyles();
	const text = useText();
	const say = useSuccessMessage();
	const [entry, setEntry] = useState(() => toEntry(provider));
	const [kind, setKind] = useState<ProviderKind>(provider === undefined ? "entra" : "other");
	const [tried, setTried] = useState(false);
	const [deleting, setDeleting] = useState(false);
	const { save, test, remove } = useProviderChanges(provider?.id);
	const finish = (sentence: string) => {
		say(sentence);
		onClose();
	};
	const choose = (next: ProviderKind) => {
		setKind(next);
		setEntry((present) => ({ ...present, issuer: "", ...presets[next].entry }));
	};
	const submit = () => {
		setTried(true);
		if (!isComplete(entry) || save.isPending) return;
		const byDefault = entry.givesDefault ? toHeld(entry.defaultChosen, table) : undefined;
		const body = toBody(entry, table);
		const wish: ProviderWish =
			provider === undefined
				? { added: { ...body, issuer: entry.issuer.trim(), ...(byDefault && { defaultRoles: byDefault }) } }
				: { changed: { ...body, defaultRoles: byDefault ?? null } };
		save.mutate(wish, { onSuccess: ({ name }) => finish(text("portal.outside.saved", { name })) });
	};
	if (deleting && provider !== undefined) {
		const { name } = provider;
		return (
			<ConfirmDialog
				title={text("portal.outside.delete")}
				question={text("portal.outside.delete.question", { name })}
				busy={remove.isPending}
				error={remove.error}
				onConfirm={() =>
					remove.mutate(undefined, { onSuccess: () => finish(text("portal.outside.deleted", { name })) })
				}
				onClose={onClose}
			/>
		);
	}
	const title =
		provider === undefined ? text("portal.outside.add") : text("portal.outside.edit.of", { name: provider.name });
	return (
		<ModalDialog title={title} onClose={onClose}>
			<ProviderFields
				problems={readProviderProblems(save.error)}
				{...{ entry, kind, table, tried, onKind: choose, ...(provider === undefined ? {} : { provider }) }}
				onEdit={(change) => setEntry((present) => ({ ...present, ...change }))}
			/>
			{provider !== undefined && (
				<>
					{provider.enabled && <p>{text("portal.outside.off.explanation")}</p>}
					<div className={styles.more}>
						<Button
							disabledFocusable={save.isPending}
							onClick={() =>
								save.mutate(
									{ changed: { enabled: !provider.enabled } },
									{ onSuccess: ({ name }) => finish(text("portal.outside.saved", { name })) },
								)
							}
						>
							{text(provider.enabled ? "portal.outside.off" : "portal.outside.on")}
						</Button>
						<Button onClick={() => setDeleting(true)}>{text("portal.outside.delete")}</Button>
					</div>
				</>
			)}
			<TestedConnection key={test.submittedAt} error={test.error} address={test.data?.authorizationEndpoint} />
			{save.isError && <ErrorPanel error={save.error} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button
					disabledFocusable={test.isPending || entry.issuer.trim() === ""}
					onClick={() => {
						if (entry.issuer.trim() !== "") test.mutate(entry.issuer.trim());
					}}
				>
					{text("portal.outside.test")}
				</Button>
				<Button appearance="primary" disabledFocusable={save.isPending} onClick={submit}>
					{text("portal.outside.save")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}

interface TestedConnectionProps {
	readonly error: unknown;
	/** Where people are sent to sign in; absent as long as nothing was found. */
	readonly address: string | undefined;
}

/** What came of asking the provider what it is. */
function TestedConnection({ error, address }: TestedConnectionProps) {
	const text = useText();
	const place = useInSight(address);
	if (error !== null) return <ErrorPanel error={error} />;
	if (address === undefined) return null;
	return (
		<div ref={place} role="status">
			<MessageBar intent="success" layout="multiline">
				<MessageBarBody>{text("portal.outside.test.done", { address })}</MessageBarBody>
			</MessageBar>
		</div>
	);
}
