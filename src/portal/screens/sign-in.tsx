import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { isNotFound } from "../api/describe-error.ts";
import { type Credentials, setupStateQuery, signIn, signInPromptQuery } from "../api/identity.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Entrance } from "../ui/entrance.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { DemoSignIns } from "../ui/sign-in/demo-sign-ins.tsx";
import { ExpiredSignIn } from "../ui/sign-in/expired-sign-in.tsx";
import { SignInForm } from "../ui/sign-in/sign-in-form.tsx";
import { usePathId } from "../ui/use-path-id.ts";

/** Where the authorization asks who is there. */
export function SignInScreen() {
	const text = useText();
	const { language } = useLanguage();
	const uid = usePathId("uid");
	const prompt = useQuery(signInPromptQuery(language, uid));
	useSetupFirst();
	const attempt = useMutation({
		mutationFn: (credentials: Credentials) => signIn(language, uid, credentials),
		onSuccess: (redirectTo) => location.assign(redirectTo),
	});
	const busy = attempt.isPending || attempt.isSuccess;
	const submit = (credentials: Credentials) => {
		if (!busy) attempt.mutate(credentials);
	};
	const expired = isNotFound(prompt.error) || isNotFound(attempt.error);
	return (
		<Entrance>
			<ScreenHeading title={text("signIn.title")} />
			{expired ? (
				<ExpiredSignIn />
			) : prompt.isError ? (
				<ErrorPanel error={prompt.error} onRetry={() => void prompt.refetch()} />
			) : (
				<>
					<SignInForm busy={busy} error={attempt.error} onSubmit={submit} />
					<DemoSignIns users={prompt.data?.demoUsers ?? []} busy={busy} onChoose={submit} />
				</>
			)}
		</Entrance>
	);
}

/** A fresh installation has nobody who could sign in; it is set up first. */
function useSetupFirst(): void {
	const { language } = useLanguage();
	const navigate = useNavigate();
	const needed = useQuery(setupStateQuery(language)).data?.needed === true;
	useEffect(() => {
		if (needed) void navigate(paths.setup, { replace: true });
	}, [needed, navigate]);
}
