import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { isNotFound } from "../api/describe-error.ts";
import {
	askForPasskey,
	type Credentials,
	type SecondFactorProof,
	setupStateQuery,
	showSecondFactor,
	signIn,
	signInPromptQuery,
} from "../api/identity.ts";
import { useSingleMutation } from "../api/single-mutation.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Entrance } from "../ui/entrance.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { arePasskeysPossible, PasskeyError, showPasskey } from "../ui/security/passkeys.ts";
import { SetUpFactor } from "../ui/security/set-up-factor.tsx";
import { DemoSignIns } from "../ui/sign-in/demo-sign-ins.tsx";
import { ExpiredSignIn } from "../ui/sign-in/expired-sign-in.tsx";
import { OutsideFailure, OutsideSignIns } from "../ui/sign-in/outside-sign-ins.tsx";
import { SecondFactorForm } from "../ui/sign-in/second-factor-form.tsx";
import { SignInForm } from "../ui/sign-in/sign-in-form.tsx";
import { usePathId } from "../ui/use-path-id.ts";

/** Where the authorization asks who is there. What comes next takes its place in the history: it cannot be answered again. */
export function SignInScreen() {
	const text = useText();
	const { language } = useLanguage();
	const uid = usePathId("uid");
	const prompt = useQuery(signInPromptQuery(language, uid));
	useSetupFirst();
	const [userName, setUserName] = useState("");
	const [search] = useSearchParams();
	const attempt = useSingleMutation({
		mutationFn: (credentials: Credentials) => signIn(language, uid, credentials),
		onSuccess: (step) => "redirectTo" in step && location.replace(step.redirectTo),
	});
	const second = useSingleMutation({
		mutationFn: async (proof: SecondFactorProof | "passkey") => {
			if (proof !== "passkey") return await showSecondFactor(language, uid, proof);
			const response = await showPasskey(await askForPasskey(language, uid));
			return await showSecondFactor(language, uid, { kind: "passkey", response: response as never }); // the server checks it
		},
		onSuccess: (redirectTo) => location.replace(redirectTo),
	});
	const kinds =
		attempt.data !== undefined && "secondFactor" in attempt.data
			? attempt.data.secondFactor
			: prompt.data?.secondFactor;
	const setsUp = prompt.data?.setUp !== undefined || (attempt.data !== undefined && "setUp" in attempt.data);
	const busy = attempt.isPending || (attempt.isSuccess && kinds === undefined) || second.isPending || second.isSuccess;
	const passkeyFailed = second.error instanceof PasskeyError;
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
			) : setsUp ? (
				<SetUpFactor uid={uid} />
			) : kinds !== undefined ? (
				<>
					{passkeyFailed && <p role="alert">{text("portal.identity.signIn.passkey.failed")}</p>}
					<SecondFactorForm
						kinds={kinds}
						busy={busy}
						error={passkeyFailed ? null : second.error}
						onSubmit={(proof) => second.mutate(proof)}
						onPasskey={() => second.mutate("passkey")}
					/>
				</>
			) : (
				<>
					{attempt.isIdle && <OutsideFailure failure={search.get("outside")} />}
					{passkeyFailed && <p role="alert">{text("portal.identity.signIn.passkey.failed")}</p>}
					{second.isError && !passkeyFailed && <ErrorPanel error={second.error} />}
					<SignInForm busy={busy} error={attempt.error} onSubmit={submit} onUserName={setUserName} />
					<OutsideSignIns uid={uid} offered={prompt.data?.providers ?? []} userName={userName} busy={busy} />
					{arePasskeysPossible() && (
						<Button disabledFocusable={busy} onClick={() => second.mutate("passkey")}>
							{text("portal.identity.signIn.passkey")}
						</Button>
					)}
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
