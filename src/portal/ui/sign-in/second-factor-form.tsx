import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { SecondFactorProof } from "../../api/identity.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";

const useStyles = makeStyles({
	form: { display: "flex", flexDirection: "column", rowGap: "16px" },
});

interface SecondFactorFormProps {
	readonly kinds: readonly ("totp" | "passkey" | "recoveryCode")[];
	readonly busy: boolean;
	readonly error: unknown;
	readonly onSubmit: (proof: SecondFactorProof) => void;
	readonly onPasskey: () => void;
}

/** What follows the password: a code of an app, a passkey, or a recovery code. */
export function SecondFactorForm({ kinds, busy, error, onSubmit, onPasskey }: SecondFactorFormProps) {
	const styles = useStyles();
	const text = useText();
	const [kind, setKind] = useState<"totp" | "recoveryCode">(kinds.includes("totp") ? "totp" : "recoveryCode");
	const [code, setCode] = useState("");
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (!busy && code.trim() !== "") onSubmit({ kind, code });
	};
	const other = kind === "totp" ? "recoveryCode" : "totp";
	return (
		<form className={styles.form} onSubmit={submit}>
			<h2>{text("portal.identity.signIn.second")}</h2>
			{error !== null && <ErrorPanel error={error} />}
			{kinds.includes("passkey") && (
				<Button size="large" disabledFocusable={busy} onClick={onPasskey}>
					{text("portal.identity.signIn.passkey")}
				</Button>
			)}
			<Field label={text(kind === "totp" ? "portal.identity.signIn.totp" : "portal.identity.signIn.recovery")}>
				<Input
					inputMode={kind === "totp" ? "numeric" : "text"}
					autoComplete="one-time-code"
					spellCheck={false}
					value={code}
					onChange={(_event, { value }) => setCode(value)}
				/>
			</Field>
			<Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
				{text("portal.identity.signIn.verify")}
			</Button>
			{kinds.includes(other) && (
				<Button appearance="subtle" onClick={() => setKind(other)}>
					{text(other === "totp" ? "portal.identity.signIn.useTotp" : "portal.identity.signIn.useRecovery")}
				</Button>
			)}
		</form>
	);
}
