import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Link } from "react-router";

const useStyles = makeStyles({
	root: {
		display: "flex",
		flexWrap: "wrap",
		columnGap: "4px",
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	link: {
		display: "inline-flex",
		flexShrink: 0,
		alignItems: "center",
		minHeight: "44px",
		paddingInline: "12px",
		color: tokens.colorNeutralForeground2,
		whiteSpace: "nowrap",
		textDecorationLine: "none",
		borderBottom: "3px solid transparent",
		":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
		"@media (max-width: 640px)": { paddingInline: "8px" },
	},
	current: {
		color: tokens.colorNeutralForeground1,
		fontWeight: tokens.fontWeightSemibold,
		borderBottomColor: tokens.colorCompoundBrandStroke,
		":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
	},
});

interface SectionLinksProps {
	readonly label: string;
	readonly sections: readonly { readonly to: string; readonly title: string; readonly current: boolean }[];
}

/** The parts of one screen, each with an address of its own. */
export function SectionLinks({ label, sections }: SectionLinksProps) {
	const styles = useStyles();
	return (
		<nav className={styles.root} aria-label={label}>
			{sections.map(({ to, title, current }) => (
				<Link
					key={to}
					to={to}
					className={mergeClasses(styles.link, current && styles.current)}
					{...(current ? { "aria-current": "page" as const } : {})}
				>
					{title}
				</Link>
			))}
		</nav>
	);
}
