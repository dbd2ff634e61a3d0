import { Button, Checkbox, Field, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { z } from "zod";
import type { RoleTable } from "../../../wire/api/accounts.ts";
import { type ApiClientView, apiClient, apiClientWithSecret } from "../../../wire/api/api-clients.ts";
import { useAccessChange } from "../../api/access-queries.ts";
import { type ApiBody, apiRequest } from "../../api/api-request.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { WideInput, WideSelect } from "../invoices/wide-fields.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { CheckList } from "./check-list.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { ShownOnce } from "./shown-once.tsx";

const useStyles = makeStyles({ more: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-end" } });

type Scope = RoleTable["operations"][number]["name"];
type Made = z.infer<typeof apiClientWithSecret>;

interface Entry {
	readonly name: string;
	readonly scopes: readonly Scope[];
	/** A day, or empty. */
	readonly expiresAt: string;
	readonly isPublic: boolean;
}

interface FieldsProps {
	readonly entry: Entry;
	readonly operations: RoleTable["operations"];
	readonly tried: boolean;
	readonly isNew: boolean;
	readonly onEdit: (change: Partial<Entry>) => void;
}

function ClientFields({ entry, operations, tried, isNew, onEdit }: FieldsProps) {
	const text = useText();
	return (
		<>
			<Field
				required
				label={text("portal.identity.clients.name")}
				validationMessage={tried && entry.name.trim() === "" ? text("form.required") : null}
			>
				<WideInput value={entry.name} onChange={(_event, { value }) => onEdit({ name: value })} />
			</Field>
			<CheckList
				label={text("portal.identity.clients.scopes")}
				choices={operations}
				chosen={entry.scopes}
				onChange={(scopes) => onEdit({ scopes })}
				problem={tried && entry.scopes.length === 0 ? text("portal.identity.clients.scopes.required") : undefined}
			/>
			<Field label={text("portal.identity.clients.expires")} hint={text("portal.identity.clients.expires.hint")}>
				<WideInput type="date" value={entry.expiresAt} onChange={(_event, { value }) => onEdit({ expiresAt: value })} />
			</Field>
			{isNew && (
				<Checkbox
					label={text("portal.identity.clients.public")}
					checked={entry.isPublic}
					onChange={(_event, { checked }) => onEdit({ isPublic: checked === true })}
				/>
			)}
		</>
	);
}

const isComplete = ({ name, scopes }: Entry) => name.trim() !== "" && scopes.length > 0;

interface AddProps {
	readonly operations: RoleTable["operations"];
	readonly onClose: () => void;
}

/** Asks for a new program, and afterwards shows its id and secret, once. */
export function AddClientDialog({ operations, onClose }: AddProps) {
	const text = useText();
	const [entry, setEntry] = useState<Entry>({ name: "", scopes: [], expiresAt: "", isPublic: false });
	const [tried, setTried] = useState(false);
	const add = useAccessChange(({ expiresAt, ...rest }: Entry) =>
		apiRequest("post", "/api/v1/api-clients", {
			body: { ...rest, ...(expiresAt === "" ? {} : { expiresAt }) },
			answer: apiClientWithSecret,
		}),
	);
	if (add.data !== undefined) {
		return (
			<SecretDialog
				made={add.data}
				title={text("portal.identity.clients.made", { name: entry.name })}
				onClose={onClose}
			/>
		);
	}
	const submit = () => {
		setTried(true);
		if (isComplete(entry) && !add.isPending) add.mutate(entry);
	};
	return (
		<ModalDialog title={text("portal.identity.clients.add")} onClose={onClose}>
			<ClientFields
				entry={entry}
				operations={operations}
				tried={tried}
				isNew
				onEdit={(change) => setEntry((present) => ({ ...present, ...change }))}
			/>
			{add.isError && <ErrorPanel error={add.error} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button appearance="primary" disabledFocusable={add.isPending} onClick={submit}>
					{text("portal.identity.clients.add.submit")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}

const ofClient = "/api/v1/api-clients/{clientId}";

interface ManageProps extends AddProps {
	readonly client: ApiClientView;
}

/** Changes a program, replaces its secret, blocks or deletes it. */
export function ManageClientDialog({ client, operations, onClose }: ManageProps) {
	const styles = useStyles();
	const text = useText();
	const say = useSuccessMessage();
	const path = { clientId: client.clientId };
	const { name } = client;
	const [entry, setEntry] = useState<Entry>(() => toEntry(client));
	const [overlapDays, setOverlapDays] = useState(7);
	const [deleting, setDeleting] = useState(false);
	const change = useAccessChange((body: ApiBody<typeof ofClient, "patch">) =>
		apiRequest("patch", ofClient, { path, body, answer: apiClient }),
	);
	const renew = useAccessChange((overlapDays: number) =>
		apiRequest("post", `${ofClient}/secret`, { path, body: { overlapDays }, answer: apiClientWithSecret }),
	);
	const remove = useAccessChange(() => apiRequest("delete", ofClient, { path, answer: z.undefined() }));
	const finish = () => {
		say(text("portal.identity.people.done", { name }));
		onClose();
	};
	if (renew.data !== undefined) {
		return (
			<SecretDialog made={renew.data} title={text("portal.identity.clients.renewed", { name })} onClose={onClose} />
		);
	}
	if (deleting) {
		return (
			<ConfirmDialog
				title={text("portal.identity.clients.delete")}
				question={text("portal.identity.clients.delete.question", { name })}
				busy={remove.isPending}
				error={remove.error}
				onConfirm={() => remove.mutate(undefined, { onSuccess: onClose })}
				onClose={onClose}
			/>
		);
	}
	const error = change.error ?? renew.error;
	const busy = change.isPending || renew.isPending;
	const byScopes = client.scopes !== undefined || entry.scopes.length > 0;
	const body = {
		name: entry.name,
		...(byScopes ? { scopes: entry.scopes } : {}),
		expiresAt: entry.expiresAt === "" ? null : entry.expiresAt,
	};
	return (
		<ModalDialog title={text("portal.identity.people.manage.of", { name })} onClose={onClose}>
			{!byScopes && <p>{text("portal.identity.clients.byRoles.explanation")}</p>}
			<ClientFields
				entry={entry}
				operations={operations}
				tried={byScopes}
				isNew={false}
				onEdit={(edit) => setEntry((present) => ({ ...present, ...edit }))}
			/>
			<div className={styles.more}>
				{!client.isPublic && (
					<>
						<Field label={text("portal.identity.clients.renew.overlap")}>
							<WideSelect value={String(overlapDays)} onChange={(_event, { value }) => setOverlapDays(Number(value))}>
								{[0, 1, 7, 30].map((days) => (
									<option key={days} value={days}>
										{text("portal.identity.clients.renew.days", { days })}
									</option>
								))}
							</WideSelect>
						</Field>
						<Button disabledFocusable={busy} onClick={() => renew.mutate(overlapDays)}>
							{text("portal.identity.clients.renew")}
						</Button>
					</>
				)}
				<Button
					disabledFocusable={busy}
					onClick={() => change.mutate({ blocked: !client.blocked }, { onSuccess: finish })}
				>
					{text(client.blocked ? "portal.identity.clients.unblock" : "portal.identity.clients.block")}
				</Button>
				<Button disabledFocusable={busy} onClick={() => setDeleting(true)}>
					{text("portal.identity.clients.delete")}
				</Button>
			</div>
			{error !== null && <ErrorPanel error={error} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button
					appearance="primary"
					disabledFocusable={busy || (byScopes && !isComplete(entry))}
					onClick={() => change.mutate(body, { onSuccess: finish })}
				>
					{text("portal.people.save")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}

interface SecretProps {
	readonly made: Made;
	readonly title: string;
	readonly onClose: () => void;
}

function SecretDialog({ made: { client, secret }, title, onClose }: SecretProps) {
	const text = useText();
	return (
		<ModalDialog title={title} onClose={onClose}>
			<ShownOnce
				values={[
					[text("portal.identity.clients.id"), client.clientId],
					...(secret === undefined ? [] : [[text("portal.identity.clients.secret"), secret] as const]),
				]}
			/>
			<DialogActions>
				<Button appearance="primary" onClick={onClose}>
					{text("portal.people.close")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}

function toEntry({ name, scopes = [], expiresAt = "", isPublic }: ApiClientView): Entry {
	return { name, scopes, expiresAt: expiresAt.slice(0, 10), isPublic };
}
