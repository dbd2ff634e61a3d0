import { Button, Field, Input, type InputProps, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useRef, useState } from "react";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { checkEntry, type SetupEntry, type SetupField, setupFields } from "./setup-entry.ts";

const useStyles = makeStyles({
	form: { display: "flex", flexDirection: "column", rowGap: "16px" },
});

const nothingTyped: Readonly<Record<SetupField, string>> = {
	token: "",
	partnerName: "",
	domain: "",
	country: "KR",
	displayName: "",
	userName: "",
	password: "",
};

const inputs: Readonly<Record<SetupField, Pick<InputProps, "type" | "autoComplete" | "maxLength" | "inputMode">>> = {
	token: { type: "text", autoComplete: "off" },
	partnerName: { type: "text", autoComplete: "organization" },
	domain: { type: "text", autoComplete: "off", inputMode: "url" },
	country: { type: "text", autoComplete: "country", maxLength: 2 },
	displayName: { type: "text", autoComplete: "name" },
	userName: { type: "email", autoComplete: "username" },
	password: { type: "password", autoComplete: "new-password" },
};

interface SetupFormProps {
	readonly busy: boolean;
	readonly error: unknown;
	readonly onSubmit: (entry: SetupEntry) => void;
}

/** The form of the first run. Wrong fields are all marked at once, and the first one gets the focus. */
export function SetupForm({ busy, error, onSubmit }: SetupFormProps) {
	const styles = useStyles();
	const text = useText();
	const form = useRef<HTMLFormElement>(null);
	const [typed, setTyped] = useState(nothingTyped);
	const [wrong, setWrong] = useState<readonly SetupField[]>([]);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (busy) return;
		const checked = checkEntry(typed);
		setWrong(checked.kind === "wrong" ? checked.fields : []);
		if (checked.kind === "complete") onSubmit(checked.entry);
		else form.current?.querySelector<HTMLInputElement>(`input[name="${checked.fields[0]}"]`)?.focus();
	};
	return (
		<form ref={form} className={styles.form} onSubmit={submit} noValidate>
			{setupFields.map((field) => (
				<Field
					key={field}
					required
					label={text(`setup.${field}`)}
					hint={text(`setup.${field}.hint`)}
					validationMessage={wrong.includes(field) ? text(`setup.${field}.wrong`) : null}
				>
					<Input
						{...inputs[field]}
						name={field}
						value={typed[field]}
						onChange={(_event, { value }) =>
							setTyped({ ...typed, [field]: field === "country" ? value.toUpperCase() : value })
						}
					/>
				</Field>
			))}
			{error !== null && <ErrorPanel error={error} />}
			<Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
				{text(busy ? "setup.submitting" : "setup.submit")}
			</Button>
		</form>
	);
}
