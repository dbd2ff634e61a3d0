import { makeStyles, mergeClasses, Tooltip, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation } from "react-router";
import type { Session } from "../../wire/api/session.ts";
import type { TextKey } from "../language/text.ts";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import type { PermissionName } from "./session-context.ts";

const useStyles = makeStyles({
	list: { display: "flex", alignItems: "stretch", columnGap: "4px" },
	item: {
		display: "inline-flex",
		alignItems: "center",
		minHeight: "44px",
		paddingInline: "12px",
		"@media (max-width: 640px)": { paddingInline: "9px" },
		color: tokens.colorNeutralForeground2,
		whiteSpace: "nowrap",
		textDecorationLine: "none",
		borderBottom: "3px solid transparent",
		borderTop: "3px solid transparent",
		borderRadius: tokens.borderRadiusMedium,
		":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
	},
	current: {
		color: tokens.colorNeutralForeground1,
		fontWeight: tokens.fontWeightSemibold,
		borderBottomColor: tokens.colorCompoundBrandStroke,
		borderBottomLeftRadius: 0,
		borderBottomRightRadius: 0,
	},
	denied: {
		color: tokens.colorNeutralForegroundDisabled,
		cursor: "not-allowed",
		":hover": { color: tokens.colorNeutralForegroundDisabled, backgroundColor: "transparent" },
	},
});

interface Area {
	readonly title: TextKey;
	readonly to: string;
	readonly needs: PermissionName;
	/** Addresses that belong to it. */
	readonly within: readonly string[];
}

const areas: readonly Area[] = [
	{ title: "customers.title", to: paths.customers, needs: "viewCustomers", within: [paths.customers] },
	{ title: "portal.work.title", to: paths.work, needs: "viewUsers", within: [paths.work] },
	{
		title: "portal.resellers.title",
		to: paths.resellers,
		needs: "viewSubscriptions",
		within: [paths.resellers],
	},
	{
		title: "portal.invoices.title",
		to: paths.invoices,
		needs: "viewInvoices",
		within: [paths.invoices, paths.billingRuns],
	},
	{ title: "portal.prices.title", to: paths.prices, needs: "viewPrices", within: [paths.prices] },
	{ title: "portal.webhooks.title", to: paths.webhooks, needs: "manageWebhooks", within: [paths.webhooks] },
];

/** The areas of the portal. What the person may not see is there too, and says why it cannot be opened. */
export function Navigation({ session }: { readonly session: Session }) {
	const styles = useStyles();
	const text = useText();
	const { pathname } = useLocation();
	const here = areas.find(({ within }) =>
		within.some((path) => pathname === path || pathname.startsWith(`${path}/`)),
	)?.to;
	const bar = useRef<HTMLElement>(null);
	// On a narrow screen the area that is open may be out of sight.
	useEffect(() => {
		const scroller = bar.current?.parentElement;
		const current = bar.current?.querySelector<HTMLElement>(`[href="${here}"]`);
		if (scroller != null && current != null) scroller.scrollLeft = current.offsetLeft - scroller.offsetLeft - 48;
	}, [here]);
	return (
		<nav ref={bar} aria-label={text("portal.nav.label")}>
			<ul className={styles.list}>
				{areas.map((area) => {
					const permission = session.permissions[area.needs];
					const current = area.to === here;
					return (
						<li key={area.to}>
							{permission.allowed ? (
								<Link
									to={area.to}
									className={mergeClasses(styles.item, current && styles.current)}
									{...(current ? { "aria-current": "page" as const } : {})}
								>
									{text(area.title)}
								</Link>
							) : (
								<DeniedArea title={text(area.title)} reason={permission.reason ?? text("permission.denied")} />
							)}
						</li>
					);
				})}
			</ul>
		</nav>
	);
}

/** Pressing it shows the reason too, for fingers that cannot hover. */
function DeniedArea({ title, reason }: { readonly title: string; readonly reason: string }) {
	const styles = useStyles();
	const [visible, setVisible] = useState(false);
	return (
		<Tooltip
			content={reason}
			relationship="description"
			positioning="below"
			visible={visible}
			onVisibleChange={(_event, shown) => setVisible(shown.visible)}
		>
			{/* biome-ignore lint/a11y/useSemanticElements: a link without an address cannot be reached by keyboard */}
			<span
				role="link"
				aria-disabled="true"
				tabIndex={0}
				className={mergeClasses(styles.item, styles.denied)}
				onClick={() => setVisible(true)}
				onKeyDown={({ key }) => {
					if (key === "Enter") setVisible(true);
				}}
			>
				{title}
			</span>
		</Tooltip>
	);
}
