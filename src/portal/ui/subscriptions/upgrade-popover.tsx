import { Button, makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { useQuery } from "@tanstack/react-query";
import { useId, useRef } from "react";
import { useNavigate } from "react-router";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { upgradesQuery } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { arrangeTargets } from "../upgrade/upgrade-choice.ts";
import { useDenial } from "../use-denial.ts";
import { usePlacedPanel } from "../use-placed-panel.ts";
import { useRevealedByHover } from "../use-revealed.ts";

const useStyles = makeStyles({
	root: { position: "relative", display: "inline-flex" },
	/* Reaches up to the icon, so that the pointer does not leave on its way down. */
	panel: {
		position: "absolute",
		zIndex: 5,
		top: "100%",
		boxSizing: "border-box",
		width: "min(340px, calc(100vw - 24px))",
		display: "flex",
		flexDirection: "column",
		rowGap: "12px",
		padding: "16px",
		color: tokens.colorNeutralForeground1,
		backgroundColor: tokens.colorNeutralBackground1,
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusLarge,
		boxShadow: tokens.shadow16,
	},
	above: { top: "auto", bottom: "100%" },
	title: { fontWeight: tokens.fontWeightSemibold },
	products: { listStyleType: "disc", paddingInlineStart: "20px" },
	closed: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	skeleton: { display: "flex", flexDirection: "column", rowGap: "8px" },
});

interface UpgradePopoverProps {
	readonly customerId: string;
	readonly subscription: SubscriptionSummary;
	readonly name: string;
}

/** The information icon of a subscription that can be upgraded, and the panel with what is possible. */
export function UpgradePopover({ customerId, subscription, name }: UpgradePopoverProps) {
	const styles = useStyles();
	const text = useText();
	const panelId = useId();
	const root = useRef<HTMLSpanElement>(null);
	const { open, show, rootEvents } = useRevealedByHover(root);
	return (
		<span ref={root} className={styles.root} {...rootEvents}>
			<Button
				appearance="transparent"
				icon={<Info20Regular primaryFill={tokens.colorBrandForeground1} />}
				aria-label={text("upgradePopover.label", { name })}
				aria-expanded={open}
				{...(open ? { "aria-controls": panelId } : {})}
				onClick={show}
			/>
			{open && <Panel id={panelId} customerId={customerId} subscription={subscription} />}
		</span>
	);
}

interface PanelProps {
	readonly id: string;
	readonly customerId: string;
	readonly subscription: SubscriptionSummary;
}

function Panel({ id, customerId, subscription }: PanelProps) {
	const styles = useStyles();
	const text = useText();
	const { panel, placement } = usePlacedPanel("left");
	return (
		// biome-ignore lint/a11y/useSemanticElements: no element stands for a group that is not a form's
		<div
			ref={panel}
			id={id}
			role="group"
			aria-labelledby={`${id}-title`}
			className={mergeClasses(styles.panel, placement.above && styles.above)}
			style={{ left: placement.left }}
		>
			<p id={`${id}-title`} className={styles.title}>
				{text("upgradePopover.title")}
			</p>
			<Products customerId={customerId} subscription={subscription} />
			<UpgradeNow customerId={customerId} subscription={subscription} />
		</div>
	);
}

function Products({ customerId, subscription }: Omit<PanelProps, "id">) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(upgradesQuery(language, { customerId, subscriptionId: subscription.id }));
	if (query.isPending) {
		return (
			<Skeleton className={styles.skeleton} aria-label={text("shell.loading")}>
				{Array.from({ length: Math.min(subscription.upgradeTargets, 3) }, (_, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: rows without content have no other name
					<SkeletonItem key={index} size={12} />
				))}
			</Skeleton>
		);
	}
	if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const { offered } = arrangeTargets(query.data.targets);
	const open = offered.filter((target) => target.mayUpgrade);
	const closed = offered.length - open.length;
	return (
		<>
			<ul className={styles.products}>
				{open.map(({ offer }) => (
					<li key={offer.id}>{offer.title}</li>
				))}
			</ul>
			{closed > 0 && <p className={styles.closed}>{text("upgradePopover.closed", { count: closed })}</p>}
		</>
	);
}

function UpgradeNow({ customerId, subscription }: Omit<PanelProps, "id">) {
	const text = useText();
	const navigate = useNavigate();
	return (
		<ExplainedButton
			appearance="primary"
			disabledReason={useDenial("upgradeSubscription")}
			onPress={() => void navigate(paths.upgrade(customerId, subscription.id))}
		>
			{text("upgradePopover.upgradeNow")}
		</ExplainedButton>
	);
}
