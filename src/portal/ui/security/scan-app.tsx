import { Button, Field } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { TotpKeyView } from "../../../wire/api/me.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { useSectionStyles } from "./section-styles.ts";

interface ScanAppProps {
	readonly shown: TotpKeyView;
	readonly busy: boolean;
	/** Not in a dialog. */
	readonly onPage?: boolean;
	readonly error: unknown;
	readonly onSubmit: (entry: { readonly name: string; readonly code: string }) => void;
	readonly onClose: () => void;
}

/** The key of a new authenticator app as a QR code, and the first code that the app shows. */
export function ScanApp({ shown: { secret, qr }, busy, onPage = false, error, onSubmit, onClose }: ScanAppProps) {
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
			<DialogActions onPage={onPage}>
				<Button onClick={onClose}>{text("action.cancel")}</Button>
				<Button type="submit" appearance="primary" disabledFocusable={busy}>
					{text("portal.identity.security.confirm")}
				</Button>
			</DialogActions>
		</form>
	);
}
