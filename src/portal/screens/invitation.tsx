import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLocation } from "react-router";
import { acceptInvitation, invitationQuery } from "../api/identity.ts";
import { useSingleMutation } from "../api/single-mutation.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { Entrance } from "../ui/entrance.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { NewPasswordField } from "../ui/security/new-password-field.tsx";
import { useSectionStyles } from "../ui/security/section-styles.ts";

/** Behind a link that works once: its holder chooses the password of one account. */
export function InvitationScreen() {
	const text = useText();
	const { language } = useLanguage();
	const link = useLocation().hash.slice(1);
	const query = useQuery(invitationQuery(language, link));
	const accept = useSingleMutation({
		mutationFn: (password: string) => acceptInvitation(language, { link, password }),
	});
	return (
		<Entrance>
			<ScreenHeading title={text("portal.identity.invitation.title")} />
			{accept.isSuccess ? (
				<>
					<p role="status">{text("portal.identity.invitation.done")}</p>
					<Button appearance="primary" onClick={() => location.replace("/")}>
						{text("portal.identity.invitation.toSignIn")}
					</Button>
				</>
			) : query.isError ? (
				<ErrorPanel error={query.error} />
			) : query.data === undefined ? (
				<ListSkeleton rows={2} rowHeight={48} />
			) : (
				<>
					<p>
						{text("portal.identity.invitation.explanation", {
							partner: query.data.partnerName,
							userName: query.data.userName,
						})}
					</p>
					<PasswordForm
						userName={query.data.userName}
						busy={accept.isPending}
						error={accept.error}
						onSubmit={(password) => accept.mutate(password)}
					/>
				</>
			)}
		</Entrance>
	);
}

interface PasswordFormProps {
	readonly userName: string;
	readonly busy: boolean;
	readonly error: unknown;
	readonly onSubmit: (password: string) => void;
}

function PasswordForm({ userName, busy, error, onSubmit }: PasswordFormProps) {
	const styles = useSectionStyles();
	const text = useText();
	const [password, setPassword] = useState("");
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (!busy && password !== "") onSubmit(password);
	};
	return (
		<form className={styles.form} onSubmit={submit}>
			<input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
			<NewPasswordField value={password} onChange={setPassword} />
			{error !== null && <ErrorPanel error={error} />}
			<Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
				{text("portal.identity.invitation.submit")}
			</Button>
		</form>
	);
}
