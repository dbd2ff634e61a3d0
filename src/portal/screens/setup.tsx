import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { setUp, setupStateQuery } from "../api/identity.ts";
import { useSingleMutation } from "../api/single-mutation.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { Entrance } from "../ui/entrance.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import type { SetupEntry } from "../ui/setup/setup-entry.ts";
import { SetupForm } from "../ui/setup/setup-form.tsx";

/** The first run: creates the partner and its first Global admin. */
export function SetupScreen() {
	const text = useText();
	const { language } = useLanguage();
	const state = useQuery(setupStateQuery(language));
	const setup = useSingleMutation({ mutationFn: (entry: SetupEntry) => setUp(language, entry) });
	const toSignIn = (
		<Button appearance="primary" onClick={() => location.replace("/")}>
			{text("setup.toSignIn")}
		</Button>
	);
	return (
		<Entrance>
			<ScreenHeading title={text("setup.title")} />
			{setup.isSuccess ? (
				<>
					<p role="status">{text("setup.done", { userName: setup.data.userName })}</p>
					{toSignIn}
				</>
			) : state.data?.needed === false ? (
				<>
					<p>{text("setup.notNeeded")}</p>
					{toSignIn}
				</>
			) : state.isError ? (
				<ErrorPanel error={state.error} onRetry={() => void state.refetch()} />
			) : (
				<>
					<p>{text("setup.explanation")}</p>
					<SetupForm busy={setup.isPending} error={setup.error} onSubmit={(entry) => setup.mutate(entry)} />
				</>
			)}
		</Entrance>
	);
}
