import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { webhookQuery } from "../api/webhook-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Page } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { DeliveryLog } from "../ui/webhooks/delivery-log.tsx";
import { RegistrationForm } from "../ui/webhooks/registration-form.tsx";
import { RegistrationSecrets } from "../ui/webhooks/registration-secrets.tsx";

const useStyles = makeStyles({ intro: { color: tokens.colorNeutralForeground2, maxWidth: "72ch" } });

/** Where events go, what was sent, and sending it again. */
export function WebhooksScreen() {
	const text = useText();
	const denial = useDenial("manageWebhooks");
	return (
		<Page>
			<ScreenHeading title={text("portal.webhooks.title")} />
			{denial === undefined ? <Webhooks /> : <EmptyState message={denial} />}
		</Page>
	);
}

function Webhooks() {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(webhookQuery(language));
	if (query.data === undefined) {
		return query.isError ? (
			<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
		) : (
			<ListSkeleton rows={4} rowHeight={64} />
		);
	}
	const { webhook, events } = query.data;
	return (
		<>
			<p className={styles.intro}>{text("portal.webhooks.intro")}</p>
			<RegistrationForm key={webhook?.updatedAt ?? "new"} webhook={webhook} events={events} />
			{webhook !== undefined && <RegistrationSecrets webhook={webhook} />}
			<DeliveryLog registered={webhook !== undefined} />
		</>
	);
}
