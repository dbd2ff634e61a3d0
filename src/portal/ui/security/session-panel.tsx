import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import type { OpenSessionView } from "../../../wire/api/accounts.ts";
import { ownSessionsQuery, useAccessChange } from "../../api/access-queries.ts";
import { apiRequest } from "../../api/api-request.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { describeAgent } from "./describe-agent.ts";
import { useSectionStyles } from "./section-styles.ts";

/** Where one is signed in, and which programs act for one; each can be ended. */
export function SessionPanel() {
	const styles = useSectionStyles();
	const text = useText();
	const say = useSuccessMessage();
	const { language } = useLanguage();
	const query = useQuery(ownSessionsQuery(language));
	const end = useAccessChange((sessionId: string | undefined) => {
		const answer = z.undefined();
		return sessionId === undefined
			? apiRequest("delete", "/api/v1/me/sessions", { answer })
			: apiRequest("delete", "/api/v1/me/sessions/{sessionId}", { path: { sessionId }, answer });
	});
	const finish = { onSuccess: () => say(text("portal.identity.security.session.ended")) };
	if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	if (query.data === undefined) return <ListSkeleton rows={2} rowHeight={48} />;
	const { items } = query.data;
	return (
		<>
			<ul className={styles.list}>
				{items.map((session) => (
					<li key={session.id} className={styles.item}>
						<SessionFacts session={session} />
						{!session.isThis && (
							<Button disabledFocusable={end.isPending} onClick={() => end.mutate(session.id, finish)}>
								{text("portal.identity.security.session.end")}
							</Button>
						)}
					</li>
				))}
			</ul>
			{end.isError && <ErrorPanel error={end.error} />}
			{items.some(({ isThis }) => !isThis) && (
				<div>
					<Button disabledFocusable={end.isPending} onClick={() => end.mutate(undefined, finish)}>
						{text("portal.identity.security.session.endOthers")}
					</Button>
				</div>
			)}
		</>
	);
}

function SessionFacts({ session }: { readonly session: OpenSessionView }) {
	const styles = useSectionStyles();
	const text = useText();
	const formats = useFormats();
	const { kind, clientId = "", isThis, startedAt, lastSeenAt, address, agent } = session;
	const browser = isThis ? "portal.identity.security.session.this" : "portal.identity.security.session.browser";
	const facts = [
		...(startedAt === undefined
			? []
			: [text("portal.identity.security.session.started", { moment: formats.moment(startedAt) })]),
		...(lastSeenAt === undefined
			? []
			: [text("portal.identity.security.session.seen", { moment: formats.moment(lastSeenAt) })]),
		...(address === undefined ? [] : [address]),
	];
	return (
		<div>
			<p className={styles.name}>
				{kind === "program" ? text("portal.identity.security.session.program", { clientId }) : text(browser)}
			</p>
			<p className={styles.detail}>{facts.join(" · ")}</p>
			{agent !== undefined && <p className={styles.detail}>{describeAgent(agent)}</p>}
		</div>
	);
}
