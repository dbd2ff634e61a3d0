import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ownSecurityQuery } from "../api/access-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { type TextKey, useText } from "../language/text.ts";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Page, Panel } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { FactorPanel } from "../ui/security/factor-panel.tsx";
import { PasswordPanel } from "../ui/security/password-panel.tsx";
import { useSectionStyles } from "../ui/security/section-styles.ts";
import { SessionPanel } from "../ui/security/session-panel.tsx";

/** How the person who is signed in signs in, and where. */
export function SecurityScreen() {
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(ownSecurityQuery(language));
	return (
		<Page>
			<ScreenHeading title={text("portal.identity.security.title")} />
			{query.data !== undefined ? (
				<>
					<Section title="portal.identity.security.password">
						<PasswordPanel own={query.data} />
					</Section>
					<Section title="portal.identity.security.factors">
						<FactorPanel own={query.data} />
					</Section>
					<Section title="portal.identity.security.sessions">
						<SessionPanel />
					</Section>
				</>
			) : query.isError ? (
				<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
			) : (
				<ListSkeleton rows={3} rowHeight={120} />
			)}
		</Page>
	);
}

function Section({ title, children }: { readonly title: TextKey; readonly children: ReactNode }) {
	const styles = useSectionStyles();
	const text = useText();
	return (
		<section aria-label={text(title)}>
			<Panel className={styles.section}>
				<h2 className={styles.heading}>{text(title)}</h2>
				{children}
			</Panel>
		</section>
	);
}
