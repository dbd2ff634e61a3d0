import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Link } from "react-router";
import { useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";

const useStyles = makeStyles({
	list: { display: "flex", flexWrap: "wrap", gap: "4px 20px" },
	link: {
		display: "inline-flex",
		alignItems: "center",
		minHeight: "44px",
		color: tokens.colorBrandForegroundLink,
		textDecorationLine: "none",
		":hover": { textDecorationLine: "underline" },
	},
	here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

const tabs = [
	["portal.identity.people.title", paths.people],
	["portal.identity.clients.title", paths.apiClients],
	["portal.identity.roles.title", paths.roles],
] as const;

/** The three screens of who may do what. */
export function AccessTabs({ here }: { readonly here: string }) {
	const styles = useStyles();
	const text = useText();
	return (
		<nav aria-label={text("portal.identity.tabs")}>
			<ul className={styles.list}>
				{tabs.map(([title, to]) => (
					<li key={to}>
						<Link
							to={to}
							className={mergeClasses(styles.link, here === to && styles.here)}
							{...(here === to ? { "aria-current": "page" as const } : {})}
						>
							{text(title)}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
