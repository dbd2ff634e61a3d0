import { Checkbox, Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { WebhookSettings } from "../../../wire/api/webhooks.ts";
import { useSaveWebhook } from "../../api/webhook-queries.ts";
import { type TextKey, useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import { Panel } from "../page.tsx";
import { useSuccessMessage } from "../success-messages.tsx";

const useStyles = makeStyles({
	form: { display: "flex", flexDirection: "column", rowGap: "16px", padding: "20px" },
	heading: { ...typographyStyles.subtitle2 },
	events: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 320px), 1fr))",
		border: "none",
		padding: 0,
		margin: 0,
	},
	legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: "4px" },
	title: { display: "block" },
	name: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	summary: { width: "fit-content", cursor: "pointer", paddingBlock: "8px" },
});

interface RegistrationFormProps {
	readonly webhook: WebhookSettings["webhook"];
	readonly events: readonly string[];
}

/** The events that happen here; the others of the original can be asked for, as scripts do, and never come. */
const titles = {
	"test-created": "portal.webhooks.event.test-created",
	"subscription-updated": "portal.webhooks.event.subscription-updated",
	"invoice-ready": "portal.webhooks.event.invoice-ready",
	"reseller-relationship-accepted-by-customer": "portal.webhooks.event.reseller-relationship-accepted-by-customer",
	"dap-admin-relationship-approved": "portal.webhooks.event.dap-admin-relationship-approved",
	"dap-admin-relationship-terminated": "portal.webhooks.event.dap-admin-relationship-terminated",
	"granular-admin-relationship-approved": "portal.webhooks.event.granular-admin-relationship-approved",
	"granular-admin-relationship-expired": "portal.webhooks.event.granular-admin-relationship-expired",
	"granular-admin-relationship-terminated": "portal.webhooks.event.granular-admin-relationship-terminated",
} as const satisfies Record<string, TextKey>;

function titleOf(name: string): TextKey | undefined {
	return Object.hasOwn(titles, name) ? titles[name as keyof typeof titles] : undefined; // hasOwn has just proved it
}

const usualEvents = ["subscription-updated", "test-created"];

/** The address and the events, to be registered or changed. */
export function RegistrationForm({ webhook, events }: RegistrationFormProps) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const save = useSaveWebhook();
	const [url, setUrl] = useState(webhook?.url ?? "");
	const [chosen, setChosen] = useState<readonly string[]>(webhook?.events ?? usualEvents);
	const [signatureInOwnHeader, setOwnHeader] = useState(webhook?.signatureInOwnHeader ?? false);
	const isComplete = url.trim() !== "" && chosen.length > 0;
	const submit = () =>
		save.mutate(
			{ url: url.trim(), events: [...chosen], signatureInOwnHeader },
			{ onSuccess: () => tell(text("portal.webhooks.saved")) },
		);
	const others = events.filter((name) => titleOf(name) === undefined);
	const toChoice = (name: string) => {
		const title = titleOf(name);
		return (
			<Checkbox
				key={name}
				label={
					<>
						{title !== undefined && <span className={styles.title}>{text(title)}</span>}
						<span className={styles.name}>{name}</span>
					</>
				}
				checked={chosen.includes(name)}
				onChange={(_event, { checked }) =>
					setChosen(events.filter((one) => (one === name ? checked === true : chosen.includes(one))))
				}
			/>
		);
	};
	return (
		<Panel className={styles.form}>
			<h2 className={styles.heading}>{text("portal.webhooks.registration")}</h2>
			<Field label={text("portal.webhooks.url")} hint={text("portal.webhooks.urlHint")} required>
				<WideInput type="url" value={url} onChange={(_event, { value }) => setUrl(value)} />
			</Field>
			<fieldset className={styles.events}>
				<legend className={styles.legend}>{text("portal.webhooks.events")}</legend>
				{events.filter((name) => titleOf(name) !== undefined).map(toChoice)}
			</fieldset>
			{others.length > 0 && (
				<details>
					<summary className={styles.summary}>{text("portal.webhooks.events.never", { count: others.length })}</summary>
					<div className={styles.events}>{others.map(toChoice)}</div>
				</details>
			)}
			<Checkbox
				label={text("portal.webhooks.ownHeader")}
				checked={signatureInOwnHeader}
				onChange={(_event, { checked }) => setOwnHeader(checked === true)}
			/>
			{save.isError && <ErrorPanel error={save.error} />}
			<div>
				<ExplainedButton
					appearance="primary"
					busy={save.isPending}
					disabledReason={isComplete ? undefined : text("portal.webhooks.urlHint")}
					onPress={submit}
				>
					{text(webhook === undefined ? "portal.webhooks.register" : "portal.webhooks.save")}
				</ExplainedButton>
			</div>
		</Panel>
	);
}
