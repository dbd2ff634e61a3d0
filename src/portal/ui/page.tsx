import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
	page: {
		boxSizing: "border-box",
		width: "100%",
		maxWidth: "1440px",
		marginInline: "auto",
		display: "flex",
		flexDirection: "column",
		rowGap: "20px",
		padding: "20px 32px 64px",
		"@media (max-width: 1023px)": { padding: "16px 24px 56px" },
		"@media (max-width: 640px)": { padding: "12px 16px 48px", rowGap: "16px" },
	},
	panel: {
		backgroundColor: tokens.colorNeutralBackground1,
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusLarge,
	},
});

/** The column in which a screen stands. */
export function Page({ children }: { readonly children: ReactNode }) {
	return <div className={useStyles().page}>{children}</div>;
}

/** A quiet surface for things that belong together. */
export function Panel({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
	return <div className={mergeClasses(useStyles().panel, className)}>{children}</div>;
}
