import { Button, Field } from "@fluentui/react-components";
import { useState } from "react";
import { z } from "zod";
import { type CustomRoleView, customRole, type RoleTable } from "../../../wire/api/accounts.ts";
import { useAccessChange } from "../../api/access-queries.ts";
import { type ApiBody, apiRequest } from "../../api/api-request.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { CheckList } from "./check-list.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";

interface RoleDialogProps {
	/** Absent for a new one. */
	readonly role?: CustomRoleView;
	readonly operations: RoleTable["operations"];
	readonly onClose: () => void;
}

/** Makes a role out of operations, changes it or deletes it. */
export function RoleDialog({ role, operations, onClose }: RoleDialogProps) {
	const text = useText();
	const [name, setName] = useState(role?.name ?? "");
	const [chosen, setChosen] = useState<readonly RoleTable["operations"][number]["name"][]>(role?.operations ?? []);
	const [tried, setTried] = useState(false);
	const [deleting, setDeleting] = useState(false);
	const path = { roleId: role?.id ?? "" };
	const save = useAccessChange((body: ApiBody<"/api/v1/roles", "post">) =>
		role === undefined
			? apiRequest("post", "/api/v1/roles", { body, answer: customRole })
			: apiRequest("put", "/api/v1/roles/{roleId}", { path, body, answer: customRole }),
	);
	const remove = useAccessChange(() => apiRequest("delete", "/api/v1/roles/{roleId}", { path, answer: z.undefined() }));
	const submit = () => {
		setTried(true);
		if (name.trim() !== "" && chosen.length > 0) save.mutate({ name, operations: chosen }, { onSuccess: onClose });
	};
	if (deleting) {
		return (
			<ConfirmDialog
				title={text("portal.identity.clients.delete")}
				question={text("portal.identity.roles.delete.question", { name })}
				busy={remove.isPending}
				error={remove.error}
				onConfirm={() => remove.mutate(undefined, { onSuccess: onClose })}
				onClose={onClose}
			/>
		);
	}
	const title =
		role === undefined ? text("portal.identity.roles.add") : text("portal.identity.roles.edit.of", { name: role.name });
	return (
		<ModalDialog title={title} onClose={onClose}>
			<Field
				required
				label={text("portal.identity.roles.name")}
				validationMessage={tried && name.trim() === "" ? text("form.required") : null}
			>
				<WideInput value={name} onChange={(_event, { value }) => setName(value)} />
			</Field>
			<CheckList
				label={text("portal.identity.clients.scopes")}
				choices={operations}
				chosen={chosen}
				onChange={setChosen}
				problem={tried && chosen.length === 0 ? text("portal.identity.clients.scopes.required") : undefined}
			/>
			{role !== undefined && (
				<div>
					<Button onClick={() => setDeleting(true)}>{text("portal.identity.clients.delete")}</Button>
				</div>
			)}
			{save.isError && <ErrorPanel error={save.error} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button appearance="primary" disabledFocusable={save.isPending} onClick={submit}>
					{text("portal.people.save")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
