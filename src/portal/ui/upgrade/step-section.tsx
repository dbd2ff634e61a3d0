import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
	section: { display: "flex", flexDirection: "column", rowGap: "12px", minWidth: 0 },
	heading: {
		...typographyStyles.subtitle1,
		display: "flex",
		alignItems: "center",
		columnGap: "10px",
		color: tokens.colorNeutralForeground1,
	},
	number: {
		display: "inline-grid",
		placeItems: "center",
		flexShrink: 0,
		width: "26px",
		height: "26px",
		borderRadius: tokens.borderRadiusCircular,
		backgroundColor: tokens.colorBrandBackground,
		color: tokens.colorNeutralForegroundOnBrand,
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightSemibold,
	},
});

interface StepSectionProps {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly children: ReactNode;
}

/** One step of the upgrade under its numbered heading. */
export function StepSection({ id, number, title, children }: StepSectionProps) {
	const styles = useStyles();
	return (
		<section className={styles.section} aria-labelledby={id}>
			<h2 id={id} className={styles.heading}>
				<span className={styles.number}>{number}</span>
				{title}
			</h2>
			{children}
		</section>
	);
}
