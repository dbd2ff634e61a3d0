import { Button, Field } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ownSecurityQuery } from "../../api/access-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";

interface PasswordAgainProps {
	readonly action: string;
	readonly busy: boolean;
	readonly error: unknown;
	readonly onSubmit: (password: string) => void;
	readonly onClose: () => void;
}

/** Asks for the password once more, of whoever has one, before something that would outlive a stolen session. */
export function PasswordAgain({ action, busy, error, onSubmit, onClose }: PasswordAgainProps) {
	const text = useText();
	const { language } = useLanguage();
	const own = useQuery(ownSecurityQuery(language)).data;
	const [password, setPassword] = useState("");
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (!busy) onSubmit(password);
	};
	return (
		<form onSubmit={submit}>
			{own?.hasPassword === false ? (
				<p>{text("portal.identity.security.password.elsewhere")}</p>
			) : (
				<Field label={text("portal.identity.security.passwordAgain")}>
					<WideInput
						type="password"
						autoComplete="current-password"
						value={password}
						onChange={(_event, { value }) => setPassword(value)}
					/>
				</Field>
			)}
			{error !== null && <ErrorPanel error={error} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button type="submit" appearance="primary" disabledFocusable={busy}>
					{action}
				</Button>
			</DialogActions>
		</form>
	);
}
