import { addedFactor, totpKey } from "../../../wire/api/me.ts";
import { useAccessChange } from "../../api/access-queries.ts";
import { type ApiBody, apiRequest } from "../../api/api-request.ts";
import { useText } from "../../language/text.ts";
import { ModalDialog } from "../modal-dialog.tsx";
import { PasswordAgain } from "./password-again.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { ScanApp } from "./scan-app.tsx";

/** Adds an authenticator app: password, QR code, first code, and with the first factor the recovery codes. */
export function AddAppDialog({ onClose }: { readonly onClose: () => void }) {
	const text = useText();
	const begin = useAccessChange((password: string) =>
		apiRequest("post", "/api/v1/me/totp", { body: { password }, answer: totpKey }),
	);
	const confirm = useAccessChange((body: ApiBody<"/api/v1/me/totp/confirm", "post">) =>
		apiRequest("post", "/api/v1/me/totp/confirm", { body, answer: addedFactor }),
	);
	const codes = confirm.data?.recoveryCodes;
	if (codes !== undefined) return <RecoveryCodes codes={codes} onClose={onClose} />;
	return (
		<ModalDialog title={text("portal.identity.security.addApp")} onClose={onClose}>
			{begin.data === undefined ? (
				<PasswordAgain
					action={text("portal.identity.security.continue")}
					busy={begin.isPending}
					error={begin.error}
					onSubmit={(password) => begin.mutate(password)}
					onClose={onClose}
				/>
			) : (
				<ScanApp
					shown={begin.data}
					busy={confirm.isPending}
					error={confirm.error}
					onClose={onClose}
					onSubmit={(entry) =>
						confirm.mutate(entry, { onSuccess: (added) => added.recoveryCodes === undefined && onClose() })
					}
				/>
			)}
		</ModalDialog>
	);
}
