import { Button } from "@fluentui/react-components";
import { beginAppSetUp, beginPasskeySetUp, finishAppSetUp, finishPasskeySetUp } from "../../api/set-up-factor.ts";
import { useSingleMutation } from "../../api/single-mutation.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { arePasskeysPossible, makePasskey, PasskeyError } from "./passkeys.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { ScanApp } from "./scan-app.tsx";
import { useSectionStyles } from "./section-styles.ts";

/** Sets up a second factor between the password and the end of the sign-in, where the partner demands one. */
export function SetUpFactor({ uid }: { readonly uid: string }) {
	const styles = useSectionStyles();
	const text = useText();
	const { language } = useLanguage();
	const begin = useSingleMutation({ mutationFn: () => beginAppSetUp(language, uid) });
	const confirm = useSingleMutation({
		mutationFn: (entry: { readonly name: string; readonly code: string }) => finishAppSetUp(language, uid, entry),
	});
	const passkey = useSingleMutation({
		mutationFn: async () => {
			const response = await makePasskey(await beginPasskeySetUp(language, uid));
			const name = text("portal.identity.security.factorName.passkey");
			return await finishPasskeySetUp(language, uid, { name, response });
		},
	});
	const done = confirm.data ?? passkey.data;
	if (done !== undefined) {
		const leave = () => location.replace(done.redirectTo);
		return <RecoveryCodes codes={done.recoveryCodes ?? []} onClose={leave} />;
	}
	const failed = passkey.error instanceof PasskeyError;
	const error = begin.error ?? (failed ? null : passkey.error);
	const busy = begin.isPending || confirm.isPending || passkey.isPending;
	return (
		<div className={styles.form}>
			<h2>{text("portal.identity.signIn.setUp")}</h2>
			<p>{text("portal.identity.signIn.setUp.explanation")}</p>
			{failed && <p role="alert">{text("portal.identity.security.passkey.failed")}</p>}
			{error !== null && <ErrorPanel error={error} />}
			{begin.data === undefined ? (
				<>
					<Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => begin.mutate()}>
						{text("portal.identity.security.addApp")}
					</Button>
					{arePasskeysPossible() && (
						<Button size="large" disabledFocusable={busy} onClick={() => passkey.mutate()}>
							{text("portal.identity.security.addPasskey")}
						</Button>
					)}
				</>
			) : (
				<ScanApp
					onPage
					shown={begin.data}
					busy={confirm.isPending}
					error={confirm.error}
					onSubmit={(entry) => confirm.mutate(entry)}
					onClose={() => begin.reset()}
				/>
			)}
		</div>
	);
}
