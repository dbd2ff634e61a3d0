import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { SubscriptionKey } from "../../api/queries.ts";
import { entryPreviewQuery } from "../../api/timeline-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { useSettled } from "../use-settled.ts";
import { EntryForecast } from "./entry-forecast.tsx";
import { type EntryForm, toTimelineRequest } from "./entry-form.ts";

const useStyles = makeStyles({
	preview: {
		display: "flex",
		flexDirection: "column",
		rowGap: "4px",
		minHeight: "64px",
		padding: "10px 12px",
		borderRadius: tokens.borderRadiusLarge,
		backgroundColor: tokens.colorNeutralBackground3,
	},
	title: { fontWeight: tokens.fontWeightSemibold },
	detail: { color: tokens.colorNeutralForeground2 },
	old: { opacity: 0.55 },
});

/** Long enough to type a number. */
const pauseMilliseconds = 400;

interface EntryPreviewProps {
	readonly subscriptionKey: SubscriptionKey;
	readonly form: EntryForm;
}

/** What the change will cost on its day, or why it will not be done, while the form is filled; nothing is planned by it. */
export function EntryPreview({ subscriptionKey, form }: EntryPreviewProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const settled = useSettled(form, pauseMilliseconds);
	const request = toTimelineRequest(settled);
	const query = useQuery({
		...entryPreviewQuery(language, subscriptionKey, { dueAt: settled.day, request: request ?? { kind: "suspension" } }),
		enabled: request !== undefined,
	});
	if (request === undefined) return null;
	if (query.isError) return <ErrorPanel error={query.error} customerId={subscriptionKey.customerId} />;
	const isOld = query.isPlaceholderData || settled !== form;
	return (
		<section className={styles.preview} aria-label={text("portal.timeline.preview")} aria-busy={query.isPending}>
			{query.data === undefined ? (
				<p className={styles.detail}>{text("portal.timeline.preview.asking")}</p>
			) : (
				<div className={isOld ? styles.old : undefined}>
					<p className={styles.title}>{query.data.title}</p>
					<EntryForecast entry={query.data} customerId={subscriptionKey.customerId} />
				</div>
			)}
		</section>
	);
}
