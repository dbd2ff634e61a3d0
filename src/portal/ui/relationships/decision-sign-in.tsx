import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { Invitation } from "../../../wire/api/relationships.ts";
import { ProblemError } from "../../api/api-errors.ts";
import { useCustomerSignIn } from "../../api/relationship-queries.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";

const useStyles = makeStyles({
	form: { display: "flex", flexDirection: "column", rowGap: "16px" },
});

interface DecisionSignInProps {
	readonly requestId: string;
	readonly secret: string;
	readonly onOpened: (opened: Invitation) => void;
}

/** Name and password of the customer's directory; at the first sign-in a new password as well. */
export function DecisionSignIn({ requestId, secret, onOpened }: DecisionSignInProps) {
	const styles = useStyles();
	const text = useText();
	const attempt = useCustomerSignIn(requestId);
	const [userName, setUserName] = useState("");
	const [password, setPassword] = useState("");
	const [newPassword, setNewPassword] = useState("");
	const [needsNew, setNeedsNew] = useState(false);
	const problem = attempt.error instanceof ProblemError ? attempt.error.problem : undefined;
	const isAsked = problem?.code === "passwordChangeNeeded";
	const fault = problem?.errors?.find(({ pointer }) => pointer === "/newPassword")?.detail;
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (attempt.isPending) return;
		attempt.mutate(
			{ secret, userName, password, ...(needsNew && newPassword !== "" ? { newPassword } : {}) },
			{
				onSuccess: onOpened,
				onError: (error) =>
					setNeedsNew(needsNew || (error instanceof ProblemError && error.problem.code === "passwordChangeNeeded")),
			},
		);
	};
	return (
		<form className={styles.form} onSubmit={submit} noValidate>
			<p>{text("portal.relationship.page.explanation")}</p>
			<Field label={text("portal.relationship.page.userName")} required>
				<Input
					type="email"
					autoComplete="username"
					value={userName}
					onChange={(_event, { value }) => setUserName(value)}
				/>
			</Field>
			<Field label={text("portal.relationship.page.password")} required>
				<Input
					type="password"
					autoComplete="current-password"
					value={password}
					onChange={(_event, { value }) => setPassword(value)}
				/>
			</Field>
			{needsNew && (
				<Field
					label={text("portal.relationship.page.newPassword")}
					hint={text("portal.relationship.page.newPassword.hint")}
					validationMessage={fault ?? null}
					required
				>
					<Input
						type="password"
						autoComplete="new-password"
						value={newPassword}
						onChange={(_event, { value }) => setNewPassword(value)}
					/>
				</Field>
			)}
			{attempt.isError && !isAsked && fault === undefined && <ErrorPanel error={attempt.error} />}
			<Button type="submit" appearance="primary" size="large" disabledFocusable={attempt.isPending}>
				{text(attempt.isPending ? "portal.relationship.page.signingIn" : "portal.relationship.page.signIn")}
			</Button>
		</form>
	);
}
