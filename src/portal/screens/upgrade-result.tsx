import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { customerQuery, subscriptionsQuery } from "../api/queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { UndoAction } from "../ui/changes/undo-action.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page, Panel } from "../ui/page.tsx";
import { RouterLink } from "../ui/router-link.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { subscriptionNames } from "../ui/subscriptions/arrange-subscriptions.ts";
import { AffectedUsers } from "../ui/upgrade/affected-users.tsx";
import { ChargedPanel } from "../ui/upgrade/charged-panel.tsx";
import { Counts } from "../ui/upgrade/counts.tsx";
import { findOutcome, keepOutcome, type UpgradeOutcome } from "../ui/upgrade/upgrade-outcome.ts";
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
			<ResultBody customerId={customerId} outcome={outcome} />
		</Page>
	);
}

interface ResultProps {
	readonly customerId: string;
	readonly outcome: UpgradeOutcome;
}

function ResultBody({ customerId, outcome: kept }: ResultProps) {
	const styles = useStyles();
	const text = useText();
	const [outcome, setOutcome] = useState(kept);
	const { quote, change, source, undone } = outcome;
	const { consequences } = quote;
	// A transfer has the id of the change that it belongs to.
	const hasTransfer = consequences?.transfer !== undefined;
	return (
		<>
			<ScreenHeading title={text(undone === undefined ? "result.title" : "result.undone.title")} />
			<MessageBar intent={undone === undefined ? "success" : "info"} layout="multiline">
				<MessageBarBody>{undone === undefined ? <Done outcome={outcome} /> : text("result.undone")}</MessageBarBody>
			</MessageBar>
			<Facts customerId={customerId} outcome={outcome} />
			<ChargedPanel outcome={outcome} />
			{undone === undefined && (
				<UndoAction
					customerId={customerId}
					change={change}
					onUndone={(undo) => {
						const next = { ...outcome, undone: undo };
						keepOutcome(next);
						setOutcome(next);
						scrollTo({ top: 0 });
					}}
				/>
			)}
			{consequences !== undefined && undone === undefined && (
				<Counts before={source.quantity} consequences={consequences} />
			)}
			<div className={styles.actions}>
				{hasTransfer && (
					<ButtonLink to={paths.transfer(customerId, change.id)} appearance="primary">
						{text("portal.transfers.open")}
					</ButtonLink>
				)}
				<ButtonLink to={paths.customer(customerId)} appearance={hasTransfer ? "secondary" : "primary"}>
					{text("result.toSubscriptions")}
				</ButtonLink>
				<ButtonLink to={paths.changes(customerId)}>{text("changes.title")}</ButtonLink>
				<ButtonLink to={paths.activity(customerId)}>{text("result.toActivity")}</ButtonLink>
			</div>
			{consequences !== undefined && undone === undefined && (
				<AffectedUsers
					heading="h2"
					users={consequences.affected}
					count={consequences.users.needingWork}
					withheld={consequences.affectedWithheld}
				/>
			)}
		</>
	);
}

function Done({ outcome }: Pick<ResultProps, "outcome">) {
	const text = useText();
	const work = outcome.quote.consequences?.affected.length ?? 0;
	return work === 0 ? text("result.noWork") : text("result.work", { count: work });
}

/** Which subscription became which, and the order of the new one. */
function Facts({ customerId, outcome: { change, source, undone } }: ResultProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const subscriptions = useQuery(subscriptionsQuery(language, customerId)).data?.items ?? [];
	const target = change.effects.find(({ before }) => before === undefined);
	const order = subscriptions.find(({ id }) => id === target?.subscriptionId)?.orderId;
	return (
		<Panel>
			<dl className={styles.facts}>
				<div>
					<dt className={styles.term}>{text("result.old")}</dt>
					<dd>
						{subscriptionNames(source).name} <br />
						<span className={styles.term}>{text(undone === undefined ? "status.upgraded" : "status.active")}</span>
					</dd>
				</div>
				{target !== undefined && (
					<div>
						<dt className={styles.term}>{text("result.new")}</dt>
						<dd>
							<RouterLink to={paths.subscription(customerId, target.subscriptionId)} standalone>
								{target.after?.offer.title ?? target.friendlyName}
							</RouterLink>
							{undone !== undefined && (
								<>
									<br />
									<span className={styles.term}>{text("status.deleted")}</span>
								</>
							)}
						</dd>
					</div>
				)}
				{order !== undefined && (
					<div>
						<dt className={styles.term}>{text("result.order")}</dt>
						<dd className={styles.id}>{order}</dd>
					</div>
				)}
			</dl>
		</Panel>
	);
}
