import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { ChangeView, QuoteView } from "../../../wire/api/change.ts";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../button-link.tsx";
import { UndoAction } from "../changes/undo-action.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { PasswordOnce } from "../users/password-once.tsx";
import { PersonEffects } from "./person-effects.tsx";
import { PlanReturn } from "./plan-return.tsx";

interface PersonDoneProps {
	readonly customerId: string;
	readonly kind: "join" | "leave";
	readonly change: ChangeView;
	readonly quote: QuoteView;
	readonly onClose: () => void;
}

/** What was done, with the password that is told once, what is left to plan, and the way back. */
export function PersonDone({ customerId, kind, change, quote, onClose }: PersonDoneProps) {
	const text = useText();
	const [undone, setUndone] = useState(false);
	const { person } = quote;
	const name = person?.person.displayName ?? "";
	const { generatedPassword } = change;
	const plannable = person?.taken.filter(({ plan }) => plan !== undefined) ?? [];
	return (
		<ModalDialog title={text(`portal.joins.done.${kind}`, { name })} onClose={onClose}>
			<div role="status">
				<MessageBar intent={undone ? "info" : "success"} layout="multiline">
					<MessageBarBody>{text(undone ? "undo.done" : `portal.joins.done.${kind}.explanation`)}</MessageBarBody>
				</MessageBar>
			</div>
			{!undone && person !== undefined && <PersonEffects person={person} />}
			{!undone && generatedPassword !== undefined && (
				<PasswordOnce userName={person?.person.userPrincipalName ?? ""} password={generatedPassword} />
			)}
			{!undone &&
				plannable.map((license) => <PlanReturn key={license.skuId} customerId={customerId} license={license} />)}
			{!undone && <UndoAction customerId={customerId} change={change} onUndone={() => setUndone(true)} />}
			<DialogActions>
				{!undone && person !== undefined && person.person.becomes !== "deleted" && (
					<ButtonLink to={paths.user(customerId, person.person.userId)}>{text("portal.users.open")}</ButtonLink>
				)}
				<Button appearance="primary" onClick={onClose}>
					{text("portal.people.close")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
