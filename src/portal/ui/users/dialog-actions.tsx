import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { actionsMark } from "../first-problem.ts";

const useStyles = makeStyles({
	actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px" },
	/* Stays in sight while what is above it is scrolled. */
	sticky: {
		position: "sticky",
		bottom: "-20px",
		marginBottom: "-20px",
		paddingBlock: "10px 20px",
		backgroundColor: tokens.colorNeutralBackground1,
		"@media (max-width: 640px)": { bottom: "-16px", marginBottom: "-16px", paddingBlock: "10px 16px" },
	},
});

interface DialogActionsProps {
	/** The dialog's content stands on a page by itself, which ends with the buttons. */
	readonly onPage?: boolean;
	readonly children: ReactNode;
}

/** The buttons at the end of a dialog, the one that it is for as the last. */
export function DialogActions({ onPage = false, children }: DialogActionsProps) {
	const styles = useStyles();
	return (
		<div {...actionsMark} className={mergeClasses(styles.actions, !onPage && styles.sticky)}>
			{children}
		</div>
	);
}
