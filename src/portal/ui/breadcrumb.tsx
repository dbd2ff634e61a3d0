import { makeStyles, tokens } from "@fluentui/react-components";
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
				{steps.map((step) => (
					<li key={step.to} className={styles.step}>
						<RouterLink to={step.to} className={styles.link} standalone>
							{step.title}
						</RouterLink>
						<ChevronRight12Regular aria-hidden="true" />
					</li>
				))}
				<li className={styles.step} aria-current="page">
					{here}
				</li>
			</ol>
		</nav>
	);
}
