import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
	/* Stays in sight while what is above it is scrolled. */
	actions: {
		position: "sticky",
		bottom: "-20px",
		display: "flex",
		flexWrap: "wrap",
		justifyContent: "flex-end",
		gap: "8px",
		marginBottom: "-20px",
		paddingBlock: "10px 20px",
		backgroundColor: tokens.colorNeutralBackground1,
		"@media (max-width: 640px)": { bottom: "-16px", marginBottom: "-16px", paddingBlock: "10px 16px" },
	},
});

/** The buttons at the end of a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
	return <div className={useStyles().actions}>{children}</div>;
}
