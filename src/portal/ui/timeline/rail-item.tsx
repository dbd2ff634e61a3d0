import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
	item: {
		position: "relative",
		paddingBlock: "10px",
		paddingInlineStart: "28px",
		"::before": {
			content: '""',
			position: "absolute",
			insetInlineStart: "6px",
			top: 0,
			bottom: 0,
			borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
		},
		"::after": {
			content: '""',
			position: "absolute",
			boxSizing: "border-box",
			insetInlineStart: 0,
			top: "14px",
			width: "14px",
			height: "14px",
			border: `2px solid ${tokens.colorNeutralBackground1}`,
			borderRadius: tokens.borderRadiusCircular,
			backgroundColor: tokens.colorNeutralForeground3,
		},
	},
	today: { "::after": { backgroundColor: tokens.colorBrandForeground1, top: "13px" } },
	coming: {
		"::after": { backgroundColor: tokens.colorNeutralBackground1, border: `2px solid ${tokens.colorNeutralStroke1}` },
	},
	planned: {
		"::after": { backgroundColor: tokens.colorBrandForeground1, borderRadius: "2px", transform: "rotate(45deg)" },
	},
	undecided: {
		"::after": {
			backgroundColor: tokens.colorStatusWarningForeground3,
			borderRadius: "2px",
			transform: "rotate(45deg)",
		},
	},
	failed: {
		"::after": {
			backgroundColor: tokens.colorStatusDangerForeground3,
			borderRadius: "2px",
			transform: "rotate(45deg)",
		},
	},
});

interface RailItemProps {
	readonly look: "past" | "today" | "coming" | "planned" | "undecided" | "failed";
	readonly children: ReactNode;
}

/** One line of the list, at its place on the rail. */
export function RailItem({ look, children }: RailItemProps) {
	const styles = useStyles();
	return <li className={mergeClasses(styles.item, look !== "past" && styles[look])}>{children}</li>;
}
