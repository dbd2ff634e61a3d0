import { addedFactor, passkeyOptions } from "../../../wire/api/me.ts";
import { useAccessChange } from "../../api/access-queries.ts";
import { type ApiBody, apiRequest } from "../../api/api-request.ts";
import { authorizedCall } from "../../api/authorized-call.ts";
import { useSingleMutation } from "../../api/single-mutation.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ModalDialog } from "../modal-dialog.tsx";
import { makePasskey, PasskeyError } from "./passkeys.ts";
import { PasswordAgain } from "./password-again.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

/** Adds a passkey: password, then whatever the browser and the device ask for. */
export function AddPasskeyDialog({ onClose }: { readonly onClose: () => void }) {
	const text = useText();
	const { language } = useLanguage();
	const confirm = useAccessChange((response: ApiBody<"/api/v1/me/passkeys", "post">["response"]) =>
		apiRequest("post", "/api/v1/me/passkeys", {
			body: { name: text("portal.identity.security.factorName.passkey"), response },
			answer: addedFactor,
		}),
	);
	const add = useSingleMutation({
		mutationFn: async (password: string) => {
			const asked = apiRequest("post", "/api/v1/me/passkeys/options", { body: { password }, answer: passkeyOptions });
			const options = await authorizedCall({ ...asked, language });
			return await confirm.mutateAsync(await makePasskey(options));
		},
		onSuccess: (added) => added.recoveryCodes === undefined && onClose(),
	});
	const codes = add.data?.recoveryCodes;
	if (codes !== undefined) return <RecoveryCodes codes={codes} onClose={onClose} />;
	const failed = add.error instanceof PasskeyError;
	return (
		<ModalDialog title={text("portal.identity.security.addPasskey")} onClose={onClose}>
			{failed && <p role="alert">{text("portal.identity.security.passkey.failed")}</p>}
			<PasswordAgain
				action={text("portal.identity.security.continue")}
				busy={add.isPending}
				error={failed ? null : add.error}
				onSubmit={(password) => add.mutate(password)}
				onClose={onClose}
			/>
		</ModalDialog>
	);
}
