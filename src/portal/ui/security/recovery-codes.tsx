import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { useText } from "../../language/text.ts";
import { ModalDialog } from "../modal-dialog.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { useSectionStyles } from "./section-styles.ts";

/** The codes for a lost device, which nobody is told again. */
export function RecoveryCodes({ codes, onClose }: { readonly codes: readonly string[]; readonly onClose: () => void }) {
	const styles = useSectionStyles();
	const text = useText();
	const [copied, setCopied] = useState(false);
	const copy = async () => {
		await navigator.clipboard.writeText(codes.join("\n"));
		setCopied(true);
	};
	return (
		<ModalDialog title={text("portal.identity.security.recovery")} onClose={onClose}>
			<p>{text("portal.identity.security.recovery.explanation")}</p>
			<ul className={styles.codes}>
				{codes.map((code) => (
					<li key={code}>{code}</li>
				))}
			</ul>
			<MessageBar intent="warning" layout="multiline">
				<MessageBarBody>{text("portal.identity.secret.once")}</MessageBarBody>
			</MessageBar>
			<DialogActions>
				<Button icon={<Copy20Regular />} onClick={() => void copy().catch(() => setCopied(false))}>
					{text(copied ? "portal.identity.copied" : "portal.identity.copy")}
				</Button>
				<Button appearance="primary" onClick={onClose}>
					{text("portal.people.close")}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}
