import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
	card: {
		position: "relative",
		display: "grid",
		gridTemplateColumns: "20px minmax(0, 1fr)",
		columnGap: "12px",
		padding: "14px 16px",
		backgroundColor: tokens.colorNeutralBackground1,
		border: `1px solid ${tokens.colorNeutralStroke1}`,
		borderRadius: tokens.borderRadiusLarge,
		":focus-within:has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
	},
	open: { ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
	chosen: {
		border: `1px solid ${tokens.colorCompoundBrandStroke}`,
		boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
	},
	closed: { backgroundColor: tokens.colorNeutralBackground3, border: `1px dashed ${tokens.colorNeutralStroke1}` },
	radio: {
		position: "relative",
		zIndex: 1,
		width: "18px",
		height: "18px",
		margin: "2px 0 0",
		accentColor: tokens.colorCompoundBrandBackground,
		outlineStyle: "none",
	},
	radioClosed: { opacity: 0.5 },
	title: {
		display: "flex",
		flexWrap: "wrap",
		alignItems: "center",
		gap: "4px 8px",
		minHeight: "24px",
		fontWeight: tokens.fontWeightSemibold,
		fontSize: tokens.fontSizeBase400,
		/* The whole card is the label; what is pressed inside it lies above. */
		"::before": { content: '""', position: "absolute", inset: 0, cursor: "pointer" },
	},
	titleClosed: { "::before": { cursor: "not-allowed" } },
	body: { gridColumn: "2", display: "flex", flexDirection: "column", rowGap: "10px", marginTop: "6px" },
});

interface ChoiceCardProps {
	readonly name: string;
	readonly value: string;
	readonly title: ReactNode;
	readonly chosen: boolean;
	/** Cannot be chosen, but can be read and reached by keyboard. */
	readonly closed: boolean;
	readonly onChoose: () => void;
	/** Belongs to the description of the choice. */
	readonly children?: ReactNode;
	/** What can be pressed without choosing; not part of the description. */
	readonly below?: ReactNode;
}

/** One of several choices, as a card with a radio button. */
export function ChoiceCard(props: ChoiceCardProps) {
	const { name, value, title, chosen, closed, onChoose, children, below } = props;
	const styles = useStyles();
	const id = useId();
	return (
		<div className={mergeClasses(styles.card, closed ? styles.closed : styles.open, chosen && styles.chosen)}>
			<input
				type="radio"
				id={id}
				name={name}
				value={value}
				checked={chosen}
				aria-disabled={closed}
				aria-describedby={`${id}-description`}
				className={mergeClasses(styles.radio, closed && styles.radioClosed)}
				onChange={() => {
					if (!closed) onChoose();
				}}
			/>
			<label htmlFor={id} className={mergeClasses(styles.title, closed && styles.titleClosed)}>
				{title}
			</label>
			<div className={styles.body}>
				<div id={`${id}-description`}>{children}</div>
				{below}
			</div>
		</div>
	);
}
