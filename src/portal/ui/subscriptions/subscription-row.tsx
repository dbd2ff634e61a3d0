import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { useFormats, useText } from "../../language/text.ts";
import { paths, subscriptionAnchor } from "../../paths.ts";
import { AddOnButton } from "../purchase/purchase-button.tsx";
import { RouterLink } from "../router-link.tsx";
import { SeatEditor } from "../seats/seat-editor.tsx";
import { TransitionButton } from "../transitions/transition-button.tsx";
import { type SubscriptionGroup, subscriptionNames } from "./arrange-subscriptions.ts";
import { SubscriptionBadges } from "./subscription-badges.tsx";
import { SubscriptionMenu } from "./subscription-menu.tsx";
import { SubscriptionPrice } from "./subscription-price.tsx";
import { UpgradePopover } from "./upgrade-popover.tsx";

const narrow = "@media (max-width: 900px)";

const useStyles = makeStyles({
	item: {
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":first-child": { borderTopStyle: "none" },
		scrollMarginTop: "72px",
	},
	pointedAt: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
	row: {
		display: "grid",
		gridTemplateColumns: "minmax(0, 1fr) 372px",
		columnGap: "32px",
		rowGap: "12px",
		padding: "16px 20px",
		[narrow]: { gridTemplateColumns: "minmax(0, 1fr)", padding: "14px 16px" },
	},
	text: { display: "flex", flexDirection: "column", rowGap: "4px", minWidth: 0 },
	/* Beside the name where there is room, else below it; the menu always at the end of the line. */
	state: { display: "inline-flex", flexGrow: 1, alignItems: "center", justifyContent: "space-between" },
	badges: { display: "inline-flex", flexWrap: "wrap", gap: "4px 8px" },
	nameLine: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
	nameAndIcon: { display: "inline-flex", alignItems: "center", columnGap: "2px", minWidth: 0, minHeight: "32px" },
	name: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
	terms: {
		display: "flex",
		flexWrap: "wrap",
		gap: "2px 12px",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
	},
	ways: { display: "flex", flexWrap: "wrap", columnGap: "16px" },
	why: { fontSize: tokens.fontSizeBase200 },
	addOns: {
		marginInlineStart: "20px",
		borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
		marginBottom: "12px",
	},
	addOnsTitle: {
		paddingInline: "20px",
		paddingTop: "8px",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
	},
});

interface SubscriptionRowProps {
	readonly customerId: string;
	readonly group: SubscriptionGroup;
	/** The element that says what the role may not do. */
	readonly denialId: string;
}

/** One subscription with its add-ons. An address that names it leads the focus here. */
export function SubscriptionRow({ customerId, group, denialId }: SubscriptionRowProps) {
	const styles = useStyles();
	const text = useText();
	return (
		<SubscriptionItem customerId={customerId} subscription={group.base} denialId={denialId}>
			{group.addOns.length > 0 && (
				<div className={styles.addOns}>
					<p className={styles.addOnsTitle}>{text("subscriptions.addOns")}</p>
					<ul aria-label={text("subscriptions.addOnsOf", { name: subscriptionNames(group.base).name })}>
						{group.addOns.map((addOn) => (
							<SubscriptionItem key={addOn.id} customerId={customerId} subscription={addOn} denialId={denialId} />
						))}
					</ul>
				</div>
			)}
		</SubscriptionItem>
	);
}

interface SubscriptionItemProps {
	readonly customerId: string;
	readonly subscription: SubscriptionSummary;
	readonly denialId: string;
	readonly children?: ReactNode;
}

function SubscriptionItem({ customerId, subscription, denialId, children }: SubscriptionItemProps) {
	const styles = useStyles();
	const item = useRef<HTMLLIElement>(null);
	const pointedAt = useLocation().hash === `#${subscriptionAnchor(subscription.id)}`;
	useEffect(() => {
		if (!pointedAt) return;
		item.current?.focus({ preventScroll: true });
		item.current?.scrollIntoView({ block: "center" });
	}, [pointedAt]);
	return (
		<li
			ref={item}
			id={subscriptionAnchor(subscription.id)}
			tabIndex={-1}
			aria-label={subscriptionNames(subscription).name}
			className={mergeClasses(styles.item, pointedAt && styles.pointedAt)}
		>
			<div className={styles.row}>
				<SubscriptionText customerId={customerId} subscription={subscription} denialId={denialId} />
				<SeatEditor customerId={customerId} subscription={subscription} denialId={denialId} />
			</div>
			{children}
		</li>
	);
}

function SubscriptionText({ customerId, subscription, denialId }: Omit<SubscriptionItemProps, "children">) {
	const styles = useStyles();
	const text = useText();
	const { name, product } = subscriptionNames(subscription);
	return (
		<div className={styles.text}>
			<div className={styles.nameLine}>
				<span className={styles.nameAndIcon}>
					<h3 className={styles.name}>{name}</h3>
					{subscription.upgradable && (
						<UpgradePopover customerId={customerId} subscription={subscription} name={name} />
					)}
				</span>
				<span className={styles.state}>
					<span className={styles.badges}>
						<SubscriptionBadges subscription={subscription} />
					</span>
					<SubscriptionMenu customerId={customerId} subscription={subscription} />
				</span>
			</div>
			{product !== undefined && <p>{product}</p>}
			<Terms subscription={subscription} />
			<SubscriptionPrice subscription={subscription} />
			<div className={styles.ways}>
				<RouterLink to={paths.timeline(customerId, subscription.id)} className={styles.why} standalone>
					{text("subscriptions.planned")}
					<span className="visually-hidden"> {name}</span>
				</RouterLink>
				{!subscription.upgradable && subscription.upgradeTargets > 0 && !subscription.upgraded && (
					<RouterLink to={paths.upgrade(customerId, subscription.id)} className={styles.why} standalone>
						{text("subscriptions.whyNoUpgrade")}
						<span className="visually-hidden"> {name}</span>
					</RouterLink>
				)}
				<TransitionButton customerId={customerId} subscription={subscription} denialId={denialId} />
				<AddOnButton customerId={customerId} subscription={subscription} />
			</div>
		</div>
	);
}

function Terms({ subscription }: { readonly subscription: SubscriptionSummary }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { billingCycle, committedUntil, autoRenew, status } = subscription;
	return (
		<p className={styles.terms}>
			<span>{text(`billingCycle.${billingCycle}`)}</span>
			<span>{text(`regime.${subscription.regime}`)}</span>
			<span>{text("subscriptions.until", { day: formats.day(committedUntil) })}</span>
			{status === "active" && <span>{text(autoRenew ? "subscriptions.renews" : "subscriptions.ends")}</span>}
		</p>
	);
}
