import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId, useRef } from "react";
import { usePlacedPanel } from "./use-placed-panel.ts";
import { useRevealed } from "./use-revealed.ts";

const useStyles = makeStyles({
	root: { position: "relative", display: "inline-flex" },
	panel: {
		position: "absolute",
		zIndex: 11,
		top: "calc(100% + 4px)",
		boxSizing: "border-box",
		width: "max-content",
		minWidth: "180px",
		maxWidth: "min(320px, calc(100vw - 24px))",
		padding: "8px",
		color: tokens.colorNeutralForeground1,
		backgroundColor: tokens.colorNeutralBackground1,
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusLarge,
		boxShadow: tokens.shadow16,
	},
	above: { top: "auto", bottom: "calc(100% + 4px)" },
});

interface DisclosureProps {
	/** The accessible name of the button. */
	readonly label: string;
	readonly icon: ReactElement;
	/** Shown beside the icon. */
	readonly buttonText?: ReactNode;
	readonly children: ReactNode;
}

/** A button with a small panel that hangs on it. */
export function Disclosure({ label, icon, buttonText, children }: DisclosureProps) {
	const styles = useStyles();
	const panelId = useId();
	const root = useRef<HTMLDivElement>(null);
	const { open, setOpen, rootEvents } = useRevealed(root);
	return (
		<div ref={root} className={styles.root} {...rootEvents}>
			<Button
				appearance="subtle"
				icon={icon}
				aria-label={label}
				aria-expanded={open}
				{...(open ? { "aria-controls": panelId } : {})}
				onClick={() => setOpen(!open)}
			>
				{buttonText}
			</Button>
			{open && <Panel id={panelId}>{children}</Panel>}
		</div>
	);
}

function Panel({ id, children }: { readonly id: string; readonly children: ReactNode }) {
	const styles = useStyles();
	const { panel, placement } = usePlacedPanel("right");
	return (
		<div
			ref={panel}
			id={id}
			className={mergeClasses(styles.panel, placement.above && styles.above)}
			style={{ left: placement.left }}
		>
			{children}
		</div>
	);
}
