import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useImportProgress } from "../../api/use-import-progress.ts";
import { useText } from "../../language/text.ts";
import { toBar } from "./import-bar.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "6px" },
	numbers: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface ImportProgressProps {
	readonly customerId: string;
	readonly importId: string;
	/** What the import is for, said once; the numbers are not said with every step. */
	readonly doing: string;
}

/** How far an import is, in numbers, while it is under way. */
export function ImportProgress({ customerId, importId, doing }: ImportProgressProps) {
	const styles = useStyles();
	const text = useText();
	const bar = toBar(useImportProgress(customerId, importId));
	const numbers =
		bar === undefined ? undefined : text(`portal.import.phase.${bar.phase}`, { done: bar.done, total: bar.rows });
	return (
		<div className={styles.root}>
			<p role="status">{doing}</p>
			<ProgressBar
				thickness="large"
				aria-label={text("portal.import.progress")}
				{...(bar === undefined ? {} : { value: bar.value, "aria-valuetext": numbers })}
			/>
			{numbers !== undefined && <p className={styles.numbers}>{numbers}</p>}
		</div>
	);
}
