import { makeStyles, PortalMountNodeProvider, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";
import { Panel } from "./page.tsx";
import { ThemeMenu } from "./theme-menu.tsx";

const useStyles = makeStyles({
	bar: { display: "flex", justifyContent: "flex-end", alignItems: "center", padding: "8px 16px" },
	main: { display: "flex", justifyContent: "center", padding: "clamp(8px, 6vh, 72px) 16px 48px" },
	panel: {
		boxSizing: "border-box",
		width: "min(460px, 100%)",
		display: "flex",
		flexDirection: "column",
		rowGap: "20px",
		padding: "32px",
		"@media (max-width: 480px)": { padding: "24px 20px" },
	},
	brand: {
		display: "flex",
		alignItems: "center",
		columnGap: "10px",
		fontSize: tokens.fontSizeBase500,
		fontWeight: tokens.fontWeightSemibold,
	},
});

/** What stands around the screens in front of the portal: sign-in and setup. */
export function Entrance({ children }: { readonly children: ReactNode }) {
	const styles = useStyles();
	const [place, setPlace] = useState<HTMLElement | null>(null);
	return (
		<PortalMountNodeProvider value={place ?? undefined}>
			<header className={styles.bar}>
				<LanguageSwitch />
				<ThemeMenu />
			</header>
			<main className={styles.main}>
				<Panel className={styles.panel}>
					<p className={styles.brand}>
						<Logo size={32} />
						Seatlift
					</p>
					{children}
				</Panel>
				<div ref={setPlace} />
			</main>
		</PortalMountNodeProvider>
	);
}
