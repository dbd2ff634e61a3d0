import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useText } from "../language/text.ts";
import { RouterLink } from "./router-link.tsx";

const useStyles = makeStyles({
	list: {
		display: "flex",
		flexWrap: "wrap",
		alignItems: "center",
		columnGap: tokens.spacingHorizontalXS,
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground3,
		/* Steps are tall for fingers there; the gap around them need not be. */
		"@media (max-width: 640px)": { marginBlock: "-12px" },
	},
	step: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minHeight: "24px" },
	/* Elsewhere it would stand alone on a line, with what the heading below it says. */
	here: { "@media (max-width: 640px)": { display: "none" } },
	/* Nothing follows the last step then. */
	last: { "@media (max-width: 640px)": { "& svg": { display: "none" } } },
	link: { fontSize: tokens.fontSizeBase200 },
});

interface Step {
	readonly title: string;
	readonly to: string;
}

/** The way from the list of customers to this screen. */
export function Breadcrumb({ steps, here }: { readonly steps: readonly Step[]; readonly here: string }) {
	const styles = useStyles();
	const text = useText();
	return (
		<nav aria-label={text("shell.breadcrumb")}>
			<ol className={styles.list}>
				{steps.map((step, index) => (
					<li key={step.to} className={mergeClasses(styles.step, index === steps.length - 1 && styles.last)}>
						<RouterLink to={step.to} className={styles.link} standalone>
							{step.title}
						</RouterLink>
						<ChevronRight12Regular aria-hidden="true" />
					</li>
				))}
				<li className={mergeClasses(styles.step, styles.here)} aria-current="page">
					{here}
				</li>
			</ol>
		</nav>
	);
}
