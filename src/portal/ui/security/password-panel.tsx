import { Button, Field, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import type { OwnSecurity } from "../../../wire/api/me.ts";
import { useAccessChange } from "../../api/access-queries.ts";
import { type ApiBody, apiRequest } from "../../api/api-request.ts";
import { useFormats, useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import { NewPasswordField } from "./new-password-field.tsx";
import { useSectionStyles } from "./section-styles.ts";

/** Changes one's own password. */
export function PasswordPanel({ own }: { readonly own: OwnSecurity }) {
	const styles = useSectionStyles();
	const text = useText();
	const formats = useFormats();
	const [current, setCurrent] = useState("");
	const [next, setNext] = useState("");
	const change = useAccessChange((body: ApiBody<"/api/v1/me/password", "put">) =>
		apiRequest("put", "/api/v1/me/password", { body, answer: z.undefined() }),
	);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (change.isPending) return;
		change.mutate(
			{ current, next },
			{
				onSuccess: () => {
					setCurrent("");
					setNext("");
				},
			},
		);
	};
	if (!own.hasPassword) return <p>{text("portal.identity.security.password.elsewhere")}</p>;
	return (
		<form className={styles.form} onSubmit={submit}>
			{own.passwordChangedAt !== undefined && (
				<p className={styles.detail}>
					{text("portal.identity.security.password.changed", { day: formats.day(own.passwordChangedAt) })}
				</p>
			)}
			{/* Lets a browser that keeps passwords know whose it is. */}
			<input type="text" name="username" autoComplete="username" value={own.userName} readOnly hidden />
			<Field required label={text("portal.identity.security.password.current")}>
				<WideInput
					type="password"
					autoComplete="current-password"
					value={current}
					onChange={(_event, { value }) => setCurrent(value)}
				/>
			</Field>
			<NewPasswordField value={next} onChange={setNext} />
			{change.isError && <ErrorPanel error={change.error} />}
			<div role="status">
				{change.isSuccess && (
					<MessageBar intent="success" layout="multiline">
						<MessageBarBody>{text("portal.identity.security.password.done")}</MessageBarBody>
					</MessageBar>
				)}
			</div>
			<div>
				<Button
					type="submit"
					appearance="primary"
					disabledFocusable={change.isPending || current === "" || next === ""}
				>
					{text("portal.identity.security.password.submit")}
				</Button>
			</div>
		</form>
	);
}
