import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Panel } from "./page.tsx";

const useStyles = makeStyles({
	root: {
		display: "flex",
		flexDirection: "column",
		alignItems: "flex-start",
		rowGap: "16px",
		padding: "32px 24px",
		color: tokens.colorNeutralForeground2,
	},
});

interface EmptyStateProps {
	readonly message: string;
	/** What to do next. */
	readonly children?: ReactNode;
}

/** Says why nothing is here and what to do next. */
export function EmptyState({ message, children }: EmptyStateProps) {
	return (
		<Panel className={useStyles().root}>
			<p>{message}</p>
			{children}
		</Panel>
	);
}
