import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { customerQuery } from "../api/queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page, Panel } from "../ui/page.tsx";
import { RouterLink } from "../ui/router-link.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { subscriptionNames } from "../ui/subscriptions/arrange-subscriptions.ts";
import { AffectedUsers } from "../ui/upgrade/affected-users.tsx";
import { Counts } from "../ui/upgrade/counts.tsx";
import { findOutcome, type UpgradeOutcome } from "../ui/upgrade/upgrade-outcome.ts";
import { usePathId } from "../ui/use-path-id.ts";

const useStyles = makeStyles({
	facts: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fit, minmax(min(260px, 100%), 1fr))",
		gap: "14px 24px",
		padding: "16px 20px",
	},
	term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What the upgrade did, and the accounts and services that still need somebody. It stays readable after a reload. */
export function UpgradeResultScreen() {
	const text = useText();
	const customerId = usePathId("customerId");
	const { language } = useLanguage();
	const customer = useQuery(customerQuery(language, customerId)).data;
	const outcome = findOutcome(usePathId("subscriptionId"));
	const steps = [
		{ title: text("customers.title"), to: paths.customers },
		{ title: customer?.companyName ?? text("customer.title"), to: paths.customer(customerId) },
	];
	if (outcome === undefined) {
		return (
			<Page>
				<ScreenHeading title={text("result.gone.title")} />
				<EmptyState message={text("result.gone")}>
					<ButtonLink to={paths.customer(customerId)}>{text("result.toSubscriptions")}</ButtonLink>
				</EmptyState>
			</Page>
		);
	}
	return (
		<Page>
			<Breadcrumb steps={steps} here={text("upgrade.title")} />
			<ScreenHeading title={text("result.title")} />
			<ResultBody customerId={customerId} outcome={outcome} />
		</Page>
	);
}

function ResultBody({ customerId, outcome }: { readonly customerId: string; readonly outcome: UpgradeOutcome }) {
	const styles = useStyles();
	const text = useText();
	const { result, source } = outcome;
	const work = result.consequences.affected.length;
	return (
		<>
			<MessageBar intent="success" layout="multiline">
				<MessageBarBody>{work === 0 ? text("result.noWork") : text("result.work", { count: work })}</MessageBarBody>
			</MessageBar>
			<Panel>
				<dl className={styles.facts}>
					<div>
						<dt className={styles.term}>{text("result.old")}</dt>
						<dd>
							{subscriptionNames(source).name} <br />
							<span className={styles.term}>{text("status.upgraded")}</span>
						</dd>
					</div>
					<div>
						<dt className={styles.term}>{text("result.new")}</dt>
						<dd>
							<RouterLink to={paths.subscription(customerId, result.targetSubscriptionId)} standalone>
								{result.target.title}
							</RouterLink>
						</dd>
					</div>
					<div>
						<dt className={styles.term}>{text("result.order")}</dt>
						<dd className={styles.id}>{result.orderId}</dd>
					</div>
				</dl>
			</Panel>
			<Counts before={source.quantity} consequences={result.consequences} />
			<div className={styles.actions}>
				<ButtonLink to={paths.customer(customerId)} appearance="primary">
					{text("result.toSubscriptions")}
				</ButtonLink>
				<ButtonLink to={paths.activity(customerId)}>{text("result.toActivity")}</ButtonLink>
			</div>
			<AffectedUsers
				heading="h2"
				users={result.consequences.affected}
				count={result.consequences.users.needingWork}
				withheld={result.consequences.affectedWithheld}
			/>
		</>
	);
}
