import { Button } from "@fluentui/react-components";
import type { z } from "zod";
import type { accountWithLink } from "../../../wire/api/accounts.ts";
import { useText } from "../../language/text.ts";
import { ModalDialog } from "../modal-dialog.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { ShownOnce } from "./shown-once.tsx";

interface LinkDialogProps {
	readonly made: z.infer<typeof accountWithLink>;
	readonly onClose: () => void;
}

/** The link by which a colleague chooses a password, to be passed on by whoever made it. */
export function LinkDialog({ made: { account, path, expiresInDays, mailed }, onClose }: LinkDialogProps) {
	const text = useText();
	const { displayName: name, userName } = account;
	return (
		<ModalDialog title={text("portal.identity.people.link.title", { name })} onClose={onClose}>
			<p>{text("portal.identity.people.link.explanation", { userName, days: expiresInDays })}</p>
			<p>{text(mailed ? "portal.identity.people.link.sent" : "portal.identity.people.link.notSent", { userName })}</p>
			<ShownOnce values={[[text("portal.identity.people.link.value"), `${location.origin}${path}`]]} />
			<DialogActions>
				<Button appearance="primary" onClick={onClose}>
					{text("portal.people.close")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
