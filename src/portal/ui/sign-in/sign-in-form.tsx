import { Button, Field, Input, MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useRef, useState } from "react";
import { isWrongCredentials } from "../../api/describe-error.ts";
import type { Credentials } from "../../api/identity.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";

const useStyles = makeStyles({
	form: { display: "flex", flexDirection: "column", rowGap: "16px" },
	alert: { ":empty": { display: "none" } },
});

interface SignInFormProps {
	readonly busy: boolean;
	readonly error: unknown;
	readonly onSubmit: (credentials: Credentials) => void;
	/** The name has been entered, and the person goes on to something else. */
	readonly onUserName: (userName: string) => void;
}

/** User name and password. What is missing is asked for; what was entered stays. */
export function SignInForm({ busy, error, onSubmit, onUserName }: SignInFormProps) {
	const styles = useStyles();
	const text = useText();
	const form = useRef<HTMLFormElement>(null);
	const [userName, setUserName] = useState("");
	const [password, setPassword] = useState("");
	const [tried, setTried] = useState(false);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setTried(true);
		const missing = userName.trim() === "" ? "username" : password === "" ? "password" : undefined;
		if (missing === undefined) onSubmit({ userName: userName.trim(), password });
		else
			form.current
				?.querySelector<HTMLInputElement>(
					`input[autocomplete~="${missing === "password" ? "current-password" : missing}"]`,
				)
				?.focus();
	};
	const required = (value: string) => (tried && value === "" ? text("form.required") : null);
	return (
		<form ref={form} className={styles.form} onSubmit={submit} noValidate>
			<div role="alert" className={styles.alert}>
				{isWrongCredentials(error) ? (
					<MessageBar intent="error" layout="multiline">
						<MessageBarBody>{text("signIn.wrongCredentials")}</MessageBarBody>
					</MessageBar>
				) : (
					error !== null && <ErrorPanel error={error} />
				)}
			</div>
			<Field label={text("signIn.userName")} validationMessage={required(userName.trim())}>
				<Input
					type="text"
					inputMode="email"
					autoComplete="username"
					autoCapitalize="none"
					spellCheck={false}
					value={userName}
					onChange={(_event, { value }) => setUserName(value)}
					onBlur={() => onUserName(userName.trim())}
				/>
			</Field>
			<Field label={text("signIn.password")} validationMessage={required(password)}>
				<Input
					type="password"
					autoComplete="current-password"
					value={password}
					onChange={(_event, { value }) => setPassword(value)}
				/>
			</Field>
			<Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
				{text(busy ? "signIn.submitting" : "signIn.submit")}
			</Button>
		</form>
	);
}
