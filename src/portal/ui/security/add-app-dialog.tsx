import { Button, Field } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { addedFactor, type TotpKeyView, totpKey } from "../../../wire/api/me.ts";
import { useAccessChange } from "../../api/access-queries.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { PasswordAgain } from "./password-again.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { useSectionStyles } from "./section-styles.ts";

/** Adds an authenticator app: password, QR code, first code, and with the first factor the recovery codes. */
export function AddAppDialog({ onClose }: { readonly onClose: () => void }) {
	const text = useText();
	const begin = useAccessChange((password: string) => ({
		path: "/me/totp",
		method: "POST",
		body: { password },
		answer: totpKey,
	}));
	const confirm = useAccessChange((body: { readonly name: string; readonly code: string }) => ({
		path: "/me/totp/confirm",
		method: "POST",
		body,
		answer: addedFactor,
	}));
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
				<Scan
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

interface ScanProps {
	readonly shown: TotpKeyView;
	readonly busy: boolean;
	readonly error: unknown;
	readonly onSubmit: (entry: { readonly name: string; readonly code: string }) => void;
	readonly onClose: () => void;
}

function Scan({ shown: { secret, qr }, busy, error, onSubmit, onClose }: ScanProps) {
	const styles = useSectionStyles();
	const text = useText();
	const [name, setName] = useState(text("portal.identity.security.factorName.app"));
	const [code, setCode] = useState("");
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (!busy && code.trim() !== "" && name.trim() !== "") onSubmit({ name, code });
	};
	return (
		<form onSubmit={submit} className={styles.form}>
			<p>{text("portal.identity.security.scan")}</p>
			<svg
				className={styles.qr}
				viewBox={`0 0 ${qr.size} ${qr.size}`}
				role="img"
				aria-label={text("portal.identity.security.qr")}
				shapeRendering="crispEdges"
			>
				<path d={qr.path} fill="currentColor" />
			</svg>
			<dl>
				<dt className={styles.detail}>{text("portal.identity.security.key")}</dt>
				<dd className={styles.name}>{secret}</dd>
			</dl>
			<Field required label={text("portal.identity.security.code")}>
				<WideInput
					inputMode="numeric"
					autoComplete="one-time-code"
					value={code}
					onChange={(_event, { value }) => setCode(value)}
				/>
			</Field>
			<Field required label={text("portal.identity.security.factorName")}>
				<WideInput value={name} onChange={(_event, { value }) => setName(value)} />
			</Field>
			{error !== null && <ErrorPanel error={error} />}
			<DialogActions>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button type="submit" appearance="primary" disabledFocusable={busy}>
					{text("portal.identity.security.confirm")}
				</Button>
			</DialogActions>
		</form>
	);
}
