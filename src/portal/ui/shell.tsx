import { makeStyles, PortalMountNodeProvider, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Outlet, ScrollRestoration } from "react-router";
import { leaveForSignIn } from "../api/authorized-call.ts";
import { sessionQuery } from "../api/queries.ts";
import { isSignedIn } from "../api/sign-in-session.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { ErrorPanel } from "./error-panel.tsx";
import { Header } from "./header.tsx";
import { Page } from "./page.tsx";
import { ScreenSkeleton } from "./screen-skeleton.tsx";
import { SessionContext } from "./session-context.ts";
import { SuccessMessages } from "./success-messages.tsx";

const useStyles = makeStyles({
	skip: {
		position: "absolute",
		insetInlineStart: "8px",
		top: "-100px",
		zIndex: 20,
		padding: "12px 16px",
		backgroundColor: tokens.colorNeutralBackground1,
		color: tokens.colorBrandForegroundLink,
		border: `2px solid ${tokens.colorStrokeFocus2}`,
		borderRadius: tokens.borderRadiusMedium,
		":focus": { top: "8px" },
	},
});

/** Lets nobody in who is not signed in; the way back leads to the same address. */
export async function shellLoader(): Promise<null> {
	if (!isSignedIn()) await leaveForSignIn();
	return null;
}

/** What stands around every screen: the header, the place for messages, and who is signed in. */
export function Shell() {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const session = useQuery(sessionQuery(language));
	const [place, setPlace] = useState<HTMLElement | null>(null);
	return (
		<PortalMountNodeProvider value={place ?? undefined}>
			<a href="#main" className={styles.skip}>
				{text("shell.skip")}
			</a>
			<Header session={session.data} />
			<main id="main" tabIndex={-1}>
				{session.data !== undefined ? (
					<SessionContext value={session.data}>
						<SuccessMessages>
							<Outlet />
						</SuccessMessages>
					</SessionContext>
				) : session.isError ? (
					<Page>
						<ErrorPanel error={session.error} onRetry={() => void session.refetch()} />
					</Page>
				) : (
					<ScreenSkeleton />
				)}
				{/* What floats above the page stands here, inside the landmark, where screen readers look for it. */}
				<div ref={setPlace} />
			</main>
			<ScrollRestoration />
		</PortalMountNodeProvider>
	);
}
