import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { UpgradePreview } from "../../../wire/api/upgrade.ts";
import { useFormats, useText } from "../../language/text.ts";
import { Panel } from "../page.tsx";

type Consequences = NonNullable<UpgradePreview["consequences"]>;

const useStyles = makeStyles({
	list: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fit, minmax(112px, 1fr))",
		gap: "16px",
		padding: "14px 20px",
	},
	term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
	value: { ...typographyStyles.subtitle1, fontVariantNumeric: "tabular-nums" },
	work: { color: tokens.colorStatusWarningForeground1 },
});

interface CountsProps {
	/** Seats of the source. */
	readonly before: number;
	readonly consequences: Consequences;
}

/** The upgrade in numbers. */
export function Counts({ before, consequences }: CountsProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { quantity, users } = consequences;
	const seats =
		before === quantity ? formats.number(quantity) : `${formats.number(before)} → ${formats.number(quantity)}`;
	const entry = (key: "seats" | "moving" | "keepingOld" | "needingWork", value: string, warn = false) => (
		<div>
			<dt className={styles.term}>{text(`counts.${key}`)}</dt>
			<dd className={mergeClasses(styles.value, warn && styles.work)}>{value}</dd>
		</div>
	);
	return (
		<Panel>
			<dl className={styles.list}>
				{entry("seats", seats)}
				{entry("moving", formats.number(users.moving))}
				{entry("keepingOld", formats.number(users.keepingOld))}
				{entry("needingWork", formats.number(users.needingWork), users.needingWork > 0)}
			</dl>
		</Panel>
	);
}
