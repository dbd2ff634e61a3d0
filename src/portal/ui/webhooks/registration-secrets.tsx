import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WebhookSettings } from "../../../wire/api/webhooks.ts";
import { useText } from "../../language/text.ts";
import { Panel } from "../page.tsx";

const useStyles = makeStyles({
	list: {
		display: "grid",
		gridTemplateColumns: "minmax(0, 240px) minmax(0, 1fr)",
		gap: "12px 24px",
		alignItems: "center",
		padding: "20px",
		margin: 0,
		"@media (max-width: 640px)": { gridTemplateColumns: "minmax(0, 1fr)" },
	},
	name: { color: tokens.colorNeutralForeground2 },
	value: { margin: 0, display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", overflowWrap: "anywhere" },
});

/** What a receiver checks signatures with. The secret is shown only when asked for. */
export function RegistrationSecrets({ webhook }: { readonly webhook: NonNullable<WebhookSettings["webhook"]> }) {
	const styles = useStyles();
	const text = useText();
	const [shown, setShown] = useState(false);
	return (
		<Panel>
			<dl className={styles.list}>
				<dt className={styles.name}>{text("portal.webhooks.secret")}</dt>
				<dd className={styles.value}>
					{shown && <code>{webhook.secret}</code>}
					<Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
						{text(shown ? "portal.webhooks.hideSecret" : "portal.webhooks.showSecret")}
					</Button>
				</dd>
				<dt className={styles.name}>{text("portal.webhooks.certificate")}</dt>
				<dd className={styles.value}>
					<Link href={webhook.certificateUrl}>{webhook.certificateUrl}</Link>
				</dd>
			</dl>
		</Panel>
	);
}
