import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { accountWithLink, type RoleTable } from "../../../wire/api/accounts.ts";
import { useAccessChange } from "../../api/access-queries.ts";
import { apiRequest } from "../../api/api-request.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { type AccountEntry, AccountForm, emptyAccount } from "./account-form.tsx";
import { LinkDialog } from "./link-dialog.tsx";

interface InviteDialogProps {
	readonly table: RoleTable;
	readonly onClose: () => void;
}

/** Asks whom to invite, and afterwards shows the link, once. */
export function InviteDialog({ table, onClose }: InviteDialogProps) {
	const text = useText();
	const [entry, setEntry] = useState(emptyAccount);
	const [language, setLanguage] = useState(useLanguage().language);
	const [tried, setTried] = useState(false);
	const invite = useAccessChange((body: AccountEntry) =>
		apiRequest("post", "/api/v1/accounts", { body: { ...body, language }, answer: accountWithLink }),
	);
	if (invite.data !== undefined) return <LinkDialog made={invite.data} onClose={onClose} />;
	const submit = () => {
		setTried(true);
		const complete = entry.displayName.trim() !== "" && entry.userName.trim() !== "";
		if (complete && !invite.isPending) invite.mutate(entry);
	};
	return (
		<ModalDialog title={text("portal.identity.people.invite")} onClose={onClose}>
			<AccountForm
				entry={entry}
				table={table}
				isNew
				tried={tried}
				onEdit={(change) => setEntry((present) => ({ ...present, ...change }))}
			/>
			<Field label={text("portal.identity.people.invite.language")}>
				<RadioGroup
					layout="horizontal"
					value={language}
					onChange={(_event, { value }) => setLanguage(value === "en" ? "en" : "ko")}
				>
					{(["ko", "en"] as const).map((one) => (
						<Radio key={one} value={one} label={text(`portal.relationship.language.${one}`)} />
					))}
				</RadioGroup>
			</Field>
			{invite.isError && <ErrorPanel error={invite.error} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button appearance="primary" disabledFocusable={invite.isPending} onClick={submit}>
					{text("portal.identity.people.invite.submit")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
