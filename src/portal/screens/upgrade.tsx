import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { UpgradeTargets } from "../../wire/api/upgrade.ts";
import { isNotFound } from "../api/describe-error.ts";
import { customerQuery, type SubscriptionKey, upgradesQuery } from "../api/queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { useQuotedChange } from "../ui/money/use-quoted-change.ts";
import { Page } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { LicenseChoice } from "../ui/upgrade/license-choice.tsx";
import { PreviewedUpgrade, QuotedUpgrade } from "../ui/upgrade/quoted-upgrade.tsx";
import { SourceSummary } from "../ui/upgrade/source-summary.tsx";
import { SubmitPanel } from "../ui/upgrade/submit-panel.tsx";
import { TargetChoice } from "../ui/upgrade/target-choice.tsx";
import { type ChoiceInAddress, resolveChoice, toUpgradeRequest } from "../ui/upgrade/upgrade-choice.ts";
import { keepOutcome } from "../ui/upgrade/upgrade-outcome.ts";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";
import { NotFoundScreen } from "./not-found.tsx";

const wide = "@media (min-width: 1100px)";

const useStyles = makeStyles({
	columns: {
		display: "grid",
		gridTemplateColumns: "minmax(0, 1fr)",
		gap: "20px 32px",
		[wide]: { gridTemplateColumns: "minmax(0, 1fr) 320px", alignItems: "start" },
	},
	steps: { display: "flex", flexDirection: "column", rowGap: "28px", minWidth: 0 },
});

/** Upgrades one subscription: the product, the licenses, what follows, and only then the submission. */
export function UpgradeScreen() {
	const text = useText();
	const { language } = useLanguage();
	const key = { customerId: usePathId("customerId"), subscriptionId: usePathId("subscriptionId") };
	const customer = useQuery(customerQuery(language, key.customerId));
	const upgrades = useQuery(upgradesQuery(language, key));
	if (isNotFound(upgrades.error) || isNotFound(customer.error)) return <NotFoundScreen />;
	const steps = [
		{ title: text("customers.title"), to: paths.customers },
		{ title: customer.data?.companyName ?? text("customer.title"), to: paths.customer(key.customerId) },
	];
	return (
		<Page>
			<Breadcrumb steps={steps} here={text("upgrade.title")} />
			<ScreenHeading title={text("upgrade.title")} />
			{upgrades.isPending ? (
				<ListSkeleton rows={4} rowHeight={120} />
			) : upgrades.data === undefined ? (
				<ErrorPanel error={upgrades.error} onRetry={() => void upgrades.refetch()} />
			) : (
				<UpgradeForm subscriptionKey={key} upgrades={upgrades.data} />
			)}
		</Page>
	);
}

interface UpgradeFormProps {
	readonly subscriptionKey: SubscriptionKey;
	readonly upgrades: UpgradeTargets;
}

function UpgradeForm({ subscriptionKey, upgrades }: UpgradeFormProps) {
	const styles = useStyles();
	const text = useText();
	const navigate = useNavigate();
	const { choice, choose } = useChoice(upgrades);
	const { customerId, subscriptionId } = subscriptionKey;
	const { source } = upgrades;
	const mayQuote = useDenial("upgradeSubscription") === undefined && choice !== undefined;
	const quoted = useQuotedChange(
		subscriptionKey,
		mayQuote ? { kind: "upgrade", body: toUpgradeRequest(choice) } : undefined,
		{ leaving: true },
	);
	const submit = () =>
		quoted.execute((change, { token: _spent, ...quote }) => {
			keepOutcome({ quote, change, source });
			void navigate(paths.upgradeResult(customerId, subscriptionId), { replace: true });
		});
	if (upgrades.targets.length === 0) return <EmptyState message={text("upgrade.noTargets")} />;
	const anyOpen = upgrades.targets.some((target) => target.mayUpgrade);
	return (
		<>
			<SourceSummary source={source} />
			{!anyOpen && (
				<MessageBar intent="warning" layout="multiline">
					<MessageBarBody>{text("upgrade.allClosed")}</MessageBarBody>
				</MessageBar>
			)}
			<div className={anyOpen ? styles.columns : styles.steps}>
				<div className={styles.steps}>
					<TargetChoice
						customerId={customerId}
						targets={upgrades.targets}
						chosen={choice?.target.offer.id}
						onChoose={(product) => choose({ product })}
					/>
					{choice !== undefined && (
						<LicenseChoice
							customerId={customerId}
							choice={choice}
							onChoose={(licenseTransfer) => choose({ licenses: licenseTransfer ? "move" : "stay" })}
						/>
					)}
					{mayQuote ? (
						<QuotedUpgrade customerId={customerId} before={source.quantity} quoted={quoted} />
					) : (
						choice !== undefined && (
							<PreviewedUpgrade subscriptionKey={subscriptionKey} before={source.quantity} choice={choice} />
						)
					)}
				</div>
				{anyOpen && (
					<SubmitPanel customerId={customerId} source={source} choice={choice} quoted={quoted} onSubmit={submit} />
				)}
			</div>
		</>
	);
}

/** The choice also stands in the address, so that it survives a reload. */
function useChoice({ targets }: UpgradeTargets) {
	const [parameters, setParameters] = useSearchParams();
	// The address follows a moment later, and a radio button must not wait for it.
	const [chosen, setChosen] = useState<ChoiceInAddress>(() => ({
		product: parameters.get("product"),
		licenses: parameters.get("licenses"),
	}));
	const choose = (change: Partial<ChoiceInAddress>) => {
		const next = { ...chosen, ...change };
		setChosen(next);
		setParameters(
			{
				...(next.product === null ? {} : { product: next.product }),
				...(next.licenses === null ? {} : { licenses: next.licenses }),
			},
			{ replace: true, preventScrollReset: true },
		);
	};
	return { choice: resolveChoice(targets, chosen), choose };
}
