import { Button, MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { SignInPrompt } from "../../../wire/api/identity.ts";
import { goOutside, providersOfNameQuery } from "../../api/identity-provider-queries.ts";
import { useSingleMutation } from "../../api/single-mutation.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { type TextKey, useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";

const useStyles = makeStyles({
	list: { display: "flex", flexDirection: "column", rowGap: "8px" },
	button: { width: "100%" },
	found: { display: "flex", flexDirection: "column", rowGap: "8px", ":empty": { display: "none" } },
});

interface OutsideSignInsProps {
	readonly uid: string;
	readonly offered: NonNullable<SignInPrompt["providers"]>;
	/** As far as it has been entered. */
	readonly userName: string;
	readonly busy: boolean;
}

/** A button for each provider that is offered, and for the one where people of the name's domain sign in. */
export function OutsideSignIns({ uid, offered, userName, busy }: OutsideSignInsProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const go = useSingleMutation({
		mutationFn: (provider: string) => goOutside(language, uid, provider),
		onSuccess: (redirectTo) => location.replace(redirectTo),
	});
	const found = useQuery(providersOfNameQuery(language, uid, userName)).data?.providers ?? [];
	const others = found.filter(({ id }) => offered.every((one) => one.id !== id));
	const isBusy = busy || go.isPending || go.isSuccess;
	const button = ({ id, name }: (typeof offered)[number]) => (
		<Button
			key={id}
			size="large"
			className={styles.button}
			disabledFocusable={isBusy}
			onClick={() => {
				if (!isBusy) go.mutate(id);
			}}
		>
			{text("portal.outside.signIn", { name })}
		</Button>
	);
	return (
		<>
			{go.isError && <ErrorPanel error={go.error} />}
			<div role="status" className={styles.found}>
				{others.length > 0 && <p>{text("portal.outside.signIn.found")}</p>}
				{others.map(button)}
			</div>
			{offered.length > 0 && <div className={styles.list}>{offered.map(button)}</div>}
		</>
	);
}

const sentences = {
	denied: "portal.outside.failure.denied",
	expired: "portal.outside.failure.expired",
	unreachable: "portal.outside.failure.unreachable",
	notProved: "portal.outside.failure.notProved",
	switchedOff: "portal.outside.failure.switchedOff",
	noName: "portal.outside.failure.noName",
	otherDomain: "portal.outside.failure.otherDomain",
	noAccount: "portal.outside.failure.noAccount",
	nameTaken: "portal.outside.failure.nameTaken",
	noRole: "portal.outside.failure.noRole",
	blocked: "portal.outside.failure.blocked",
	lastGlobalAdmin: "portal.outside.failure.lastGlobalAdmin",
} as const satisfies Record<string, TextKey>;

/** Why somebody who comes back from a provider has not been let in; the address says which sentence it is. */
export function OutsideFailure({ failure }: { readonly failure: string | null }) {
	const text = useText();
	if (failure === null) return null;
	const key = Object.hasOwn(sentences, failure) ? (failure as keyof typeof sentences) : "notProved"; // hasOwn has just proved it
	return (
		<div role="alert">
			<MessageBar intent="error" layout="multiline">
				<MessageBarBody>{text(sentences[key])}</MessageBarBody>
			</MessageBar>
		</div>
	);
}
