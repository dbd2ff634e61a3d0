import {
	Button,
	makeStyles,
	Popover,
	PopoverSurface,
	PopoverTrigger,
	Skeleton,
	SkeletonItem,
	tokens,
} from "@fluentui/react-components";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { useQuery } from "@tanstack/react-query";
import { type FocusEvent, useEffect, useId, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { upgradesQuery } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { useDenial } from "../use-denial.ts";

const useStyles = makeStyles({
	anchor: { display: "inline-flex" },
	surface: { width: "min(320px, calc(100vw - 64px))", zIndex: 5 },
	content: { display: "flex", flexDirection: "column", rowGap: "12px" },
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

/**
 * The information icon of a subscription that can be upgraded. Pointing at it, focusing it by keyboard or pressing it
 * opens what is possible; Escape, leaving it or pressing elsewhere closes it.
 */
export function UpgradePopover({ customerId, subscription, name }: UpgradePopoverProps) {
	const styles = useStyles();
	const text = useText();
	const titleId = useId();
	const { open, setOpen, anchor, onFocus, onBlur } = useOpenByFocus();
	const isInside = (target: EventTarget | null) => target instanceof Node && anchor.current?.contains(target) === true;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: only listens to the focus of the button and the panel inside
		<span ref={anchor} className={styles.anchor} onFocus={onFocus} onBlur={onBlur}>
			<Popover
				open={open}
				onOpenChange={(event, change) => setOpen(change.open || (event.type === "click" && isInside(event.target)))}
				openOnHover
				mouseLeaveDelay={300}
				inline
				withArrow
				unstable_disableAutoFocus
				positioning={{ position: "below", align: "start", fallbackPositions: ["above-start"] }}
			>
				<PopoverTrigger disableButtonEnhancement>
					<Button
						appearance="transparent"
						icon={<Info20Regular primaryFill={tokens.colorBrandForeground1} />}
						aria-label={text("upgradePopover.label", { name })}
					/>
				</PopoverTrigger>
				<PopoverSurface className={styles.surface} aria-labelledby={titleId}>
					<div className={styles.content}>
						<p id={titleId} className={styles.title}>
							{text("upgradePopover.title")}
						</p>
						<Products customerId={customerId} subscription={subscription} />
						<UpgradeNow customerId={customerId} subscription={subscription} />
					</div>
				</PopoverSurface>
			</Popover>
		</span>
	);
}

function Products({ customerId, subscription }: Omit<UpgradePopoverProps, "name">) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(upgradesQuery(language, { customerId, subscriptionId: subscription.id }));
	if (query.isPending) {
		return (
			<Skeleton className={styles.skeleton} aria-label={text("shell.loading")}>
				{Array.from({ length: subscription.upgradeTargets }, (_, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: rows without content have no other name
					<SkeletonItem key={index} size={12} />
				))}
			</Skeleton>
		);
	}
	if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const open = query.data.targets.filter((target) => target.mayUpgrade);
	const closed = query.data.targets.length - open.length;
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

function UpgradeNow({ customerId, subscription }: Omit<UpgradePopoverProps, "name">) {
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

/** Open while the keyboard's focus is inside, until Escape is pressed; the focus then goes back to the icon. */
function useOpenByFocus() {
	const anchor = useRef<HTMLSpanElement>(null);
	const [open, setOpen] = useState(false);
	useEffect(() => {
		if (!open) return undefined;
		// On the document, because the pointer may have opened it while the focus is elsewhere.
		const closeOnEscape = (event: KeyboardEvent) => {
			if (event.key !== "Escape") return;
			if (anchor.current?.contains(document.activeElement) === true) anchor.current.querySelector("button")?.focus();
			setOpen(false);
		};
		document.addEventListener("keydown", closeOnEscape, true);
		return () => document.removeEventListener("keydown", closeOnEscape, true);
	}, [open]);
	return {
		anchor,
		open,
		setOpen,
		onFocus: (event: FocusEvent<HTMLElement>) => {
			const cameFromInside = event.currentTarget.contains(event.relatedTarget);
			if (!cameFromInside && event.target.matches(":focus-visible")) setOpen(true);
		},
		onBlur: (event: FocusEvent<HTMLElement>) => {
			if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
		},
	};
}
