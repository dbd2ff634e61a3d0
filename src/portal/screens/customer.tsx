import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link, Outlet, useLocation } from "react-router";
import type { CustomerSummary } from "../../wire/api/customer.ts";
import { isNotFound } from "../api/describe-error.ts";
import { customerQuery } from "../api/queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useFormats, useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { DelegatedAdminBadge, ResellerBadge } from "../ui/customer-badges.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { fadingStrip } from "../ui/fading-strip.ts";
import { Page } from "../ui/page.tsx";
import { RelationshipActions } from "../ui/relationships/relationship-actions.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { usePathId } from "../ui/use-path-id.ts";
import { NotFoundScreen } from "./not-found.tsx";

const useStyles = makeStyles({
	head: { display: "flex", flexDirection: "column", rowGap: "6px" },
	facts: {
		display: "flex",
		flexWrap: "wrap",
		alignItems: "center",
		gap: "6px 16px",
		minHeight: "24px",
		color: tokens.colorNeutralForeground2,
	},
	fact: { display: "inline-flex", flexWrap: "wrap", alignItems: "center", gap: "4px 6px" },
	tabs: { ...fadingStrip(tokens.colorNeutralBackground2), columnGap: "4px" },
	tab: {
		display: "inline-flex",
		alignItems: "center",
		flexShrink: 0,
		minHeight: "44px",
		paddingInline: "12px",
		"@media (max-width: 640px)": { paddingInline: "9px" },
		whiteSpace: "nowrap",
		color: tokens.colorNeutralForeground2,
		textDecorationLine: "none",
		borderBottom: "3px solid transparent",
		marginBottom: "-1px",
		":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
	},
	current: {
		color: tokens.colorNeutralForeground1,
		fontWeight: tokens.fontWeightSemibold,
		borderBottomColor: tokens.colorCompoundBrandStroke,
		":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
	},
});

/** One customer: what the screens about it have in common. */
export function CustomerScreen() {
	const styles = useStyles();
	const text = useText();
	const customerId = usePathId("customerId");
	const { language } = useLanguage();
	const customer = useQuery(customerQuery(language, customerId));
	if (isNotFound(customer.error)) return <NotFoundScreen />;
	const name = customer.data?.companyName ?? text("customer.title");
	return (
		<Page>
			<Breadcrumb steps={[{ title: text("customers.title"), to: paths.customers }]} here={name} />
			<div className={styles.head}>
				<ScreenHeading title={name} />
				<CustomerFacts customer={customer.data} />
			</div>
			{customer.isError && customer.data === undefined ? (
				<ErrorPanel error={customer.error} onRetry={() => void customer.refetch()} />
			) : (
				<>
					<Tabs customerId={customerId} />
					<Outlet />
				</>
			)}
		</Page>
	);
}

function CustomerFacts({ customer }: { readonly customer: CustomerSummary | undefined }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	if (customer === undefined) {
		return (
			<Skeleton className={styles.facts} aria-hidden="true">
				<SkeletonItem size={16} style={{ width: "240px" }} />
			</Skeleton>
		);
	}
	return (
		<div className={styles.facts}>
			<span>{customer.domain}</span>
			<span>{formats.country(customer.country)}</span>
			<span className={styles.fact}>
				{text("delegatedAdmin.title")}
				<DelegatedAdminBadge delegatedAdmin={customer.delegatedAdmin} />
			</span>
			<ResellerBadge reseller={customer.reseller} />
			<RelationshipActions customer={customer} />
		</div>
	);
}

function Tabs({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const { pathname } = useLocation();
	const bar = useRef<HTMLElement>(null);
	// On a narrow screen the tab of what is open may be out of sight.
	useEffect(() => {
		const current = bar.current?.querySelector<HTMLElement>(`[href="${CSS.escape(pathname)}"]`);
		if (bar.current !== null && current != null)
			bar.current.scrollLeft = current.offsetLeft - bar.current.offsetLeft - 48;
	}, [pathname]);
	const tab = (to: string, title: string) => {
		const current = pathname.replace(/\/$/u, "") === to;
		return (
			<Link
				to={to}
				className={mergeClasses(styles.tab, current && styles.current)}
				{...(current ? { "aria-current": "page" as const } : {})}
			>
				{title}
			</Link>
		);
	};
	return (
		<nav ref={bar} className={styles.tabs} aria-label={text("customer.sections")}>
			{tab(paths.customer(customerId), text("subscriptions.title"))}
			{tab(paths.users(customerId), text("portal.users.title"))}
			{tab(paths.licenses(customerId), text("portal.licenses.title"))}
			{tab(paths.transfers(customerId), text("portal.transfers.title"))}
			{tab(paths.channels(customerId), text("portal.channels.title"))}
			{tab(paths.changes(customerId), text("changes.title"))}
			{tab(paths.customerBilling(customerId), text("customer.billing"))}
			{tab(paths.activity(customerId), text("activity.title"))}
		</nav>
	);
}
