import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SkuUse } from "./sku-numbers.ts";

const useStyles = makeStyles({
	bar: {
		display: "flex",
		columnGap: "2px",
		height: "8px",
		borderRadius: tokens.borderRadiusCircular,
		overflow: "hidden",
		backgroundColor: tokens.colorNeutralBackground4,
		forcedColorAdjust: "none",
	},
	used: { backgroundColor: tokens.colorCompoundBrandBackground },
	unknown: { backgroundColor: tokens.colorNeutralStrokeAccessible },
	idle: { backgroundColor: tokens.colorStatusWarningBackground3 },
	free: { backgroundColor: "transparent" },
});

/** The proportions of used, unknown, idle and free licenses; the numbers beside it say the same in words. */
export function UseBar({ use }: { readonly use: SkuUse }) {
	const styles = useStyles();
	if (use.used + use.unknown + use.idle + use.free === 0) return null;
	const part = (key: keyof SkuUse) =>
		use[key] > 0 && <span className={mergeClasses(styles[key])} style={{ flexGrow: use[key] }} />;
	return (
		<div className={styles.bar} aria-hidden="true">
			{part("used")}
			{part("unknown")}
			{part("idle")}
			{part("free")}
		</div>
	);
}
