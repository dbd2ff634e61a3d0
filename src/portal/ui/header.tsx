import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { Link } from "react-router";
import type { Session } from "../../wire/api/session.ts";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { AccountMenu } from "./account-menu.tsx";
import { fadingStrip } from "./fading-strip.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";
import { Navigation } from "./navigation.tsx";
import { ThemeMenu } from "./theme-menu.tsx";

const useStyles = makeStyles({
	header: {
		position: "sticky",
		top: 0,
		zIndex: 10,
		backgroundColor: tokens.colorNeutralBackground1,
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	row: {
		boxSizing: "border-box",
		maxWidth: "1440px",
		height: "52px",
		marginInline: "auto",
		paddingInline: "32px",
		display: "flex",
		alignItems: "center",
		columnGap: "4px",
		"@media (max-width: 1023px)": { paddingInline: "24px" },
		"@media (max-width: 640px)": { paddingInline: "12px 8px" },
	},
	brand: {
		display: "inline-flex",
		alignItems: "center",
		columnGap: "10px",
		minHeight: "44px",
		color: tokens.colorNeutralForeground1,
		fontSize: tokens.fontSizeBase400,
		fontWeight: tokens.fontWeightSemibold,
		textDecorationLine: "none",
		borderRadius: tokens.borderRadiusMedium,
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
	},
	partner: {
		marginInlineStart: "12px",
		paddingInlineStart: "12px",
		borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
		color: tokens.colorNeutralForeground2,
		whiteSpace: "nowrap",
		overflow: "hidden",
		textOverflow: "ellipsis",
		"@media (max-width: 1023px)": { display: "none" },
	},
	areas: { marginInlineStart: "16px" },
	/* Below the bar, and not sticky: on a small screen every line counts. */
	areasBelow: {
		...fadingStrip(tokens.colorNeutralBackground1),
		paddingInline: "4px",
		backgroundColor: tokens.colorNeutralBackground1,
	},
	demo: { marginInlineStart: "8px", "@media (max-width: 480px)": { display: "none" } },
	space: { flexGrow: 1 },
});

const small = matchMedia("(max-width: 959px)");

/** The bar at the top: the product, its areas, the reseller, and the settings of the person. */
export function Header({ session }: { readonly session: Session | undefined }) {
	const styles = useStyles();
	const text = useText();
	const isSmall = useSyncExternalStore(watchSmall, () => small.matches);
	const areas = session === undefined ? null : <Navigation session={session} />;
	return (
		<>
			<header className={styles.header}>
				<div className={styles.row}>
					<Link to={paths.customers} className={styles.brand}>
						<Logo />
						Seatlift
					</Link>
					{!isSmall && <div className={styles.areas}>{areas}</div>}
					{session !== undefined && <span className={styles.partner}>{session.partner.name}</span>}
					{session?.demo === true && (
						<Badge appearance="tint" color="informative" className={styles.demo}>
							{text("shell.demo")}
						</Badge>
					)}
					<span className={styles.space} />
					<LanguageSwitch />
					<ThemeMenu />
					{session !== undefined && <AccountMenu session={session} />}
				</div>
			</header>
			{isSmall && <div className={styles.areasBelow}>{areas}</div>}
		</>
	);
}

function watchSmall(onChange: () => void): () => void {
	small.addEventListener("change", onChange);
	return () => small.removeEventListener("change", onChange);
}
