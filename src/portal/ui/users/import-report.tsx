import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { UserImportReport } from "../../../wire/api/users.ts";
import { useText } from "../../language/text.ts";
import { arrangeRows } from "./import-entry.ts";
import { ImportRows } from "./import-rows.tsx";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "12px" },
	title: { display: "block" },
});

/** What a check or an import found, in one sentence and row by row. */
export function ImportReport({ report }: { readonly report: UserImportReport }) {
	const styles = useStyles();
	const text = useText();
	const { result, progress, problems, items } = report;
	const rows = useMemo(() => arrangeRows(items), [items]);
	const wrong = progress.rows - progress.good;
	const isGood = wrong === 0 && problems.length === 0;
	const title = () => {
		if (result === "created") return text("portal.import.created", { count: progress.created });
		if (problems.length > 0) return text("portal.import.unreadable");
		return wrong > 0
			? text("portal.import.wrong", { wrong, count: progress.rows })
			: text("portal.import.ready", { count: progress.rows });
	};
	return (
		<div className={styles.root}>
			<div role="status">
				<MessageBar intent={isGood ? "success" : "error"} layout="multiline">
					<MessageBarBody>
						<MessageBarTitle className={styles.title}>{title()}</MessageBarTitle>
						{problems.map(({ line, column, code, reason }) => (
							<p key={`${line} ${column} ${code}`}>{text("portal.import.atLine", { line, reason })}</p>
						))}
						{!isGood && problems.length === 0 && text("portal.import.wrong.explanation")}
						{result === "created" && text("portal.import.created.explanation")}
					</MessageBarBody>
				</MessageBar>
			</div>
			{rows.length > 0 && <ImportRows items={rows} />}
		</div>
	);
}
