import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { HoldingImportReport } from "../../../wire/api/channels.ts";
import { useHoldingImport } from "../../api/channel-queries.ts";
import { saveFile } from "../../api/download.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { DialogActions } from "../users/dialog-actions.tsx";
import { FileDrop } from "../users/file-drop.tsx";

const useStyles = makeStyles({
	title: { display: "block" },
	template: { alignSelf: "flex-start" },
});

const template = "\uFEFFChannel,Product,Since,CommittedUntil,Seats,State,Unlisted,ServicePlans\r\n";

interface HoldingImportDialogProps {
	readonly customerId: string;
	readonly onClose: () => void;
}

/** A sheet is checked as soon as it is chosen, and taken in as a whole or not at all. */
export function HoldingImportDialog({ customerId, onClose }: HoldingImportDialogProps) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const check = useHoldingImport(customerId);
	const create = useHoldingImport(customerId);
	const [sheet, setSheet] = useState<{ readonly name: string; readonly csv: string }>();
	const take = async (file: File) => {
		check.reset();
		create.reset();
		const csv = await file.text();
		setSheet({ name: file.name, csv });
		check.mutate({ csv, dryRun: true });
	};
	const busy = check.isPending || create.isPending;
	const report = check.data;
	const good = report !== undefined && report.problems.length === 0 && report.good === report.rows;
	const close = () => !busy && onClose();
	const submit = () => {
		if (sheet === undefined || !good) return;
		create.mutate(
			{ csv: sheet.csv, dryRun: false },
			{
				onSuccess: ({ rows }) => {
					tell(text("portal.holdings.imported", { count: rows }));
					onClose();
				},
			},
		);
	};
	return (
		<ModalDialog title={text("portal.holdings.import")} onClose={close}>
			<p>{text("portal.holdings.importExplanation")}</p>
			<Button
				className={styles.template ?? ""}
				onClick={() => saveFile(new Blob([template], { type: "text/csv" }), "holdings.csv")}
			>
				{text("portal.import.template")}
			</Button>
			<FileDrop fileName={sheet?.name} onFile={(file) => void take(file)} />
			<div role="status">{report !== undefined && <Report report={report} good={good} />}</div>
			{(create.error ?? check.error) !== null && <ErrorPanel error={create.error ?? check.error} />}
			<DialogActions>
				<Button onClick={close} disabledFocusable={busy}>
					{text("action.cancel")}
				</Button>
				<Button appearance="primary" onClick={submit} disabledFocusable={busy || !good}>
					{text(create.isPending ? "action.applying" : "portal.holdings.importSubmit", { count: report?.rows ?? 0 })}
				</Button>
			</DialogActions>
		</ModalDialog>
	);
}

function Report({ report, good }: { readonly report: HoldingImportReport; readonly good: boolean }) {
	const styles = useStyles();
	const text = useText();
	const { rows, problems, items } = report;
	const all = [...problems, ...items.flatMap((item) => item.problems)];
	return (
		<MessageBar intent={good ? "success" : "error"} layout="multiline">
			<MessageBarBody>
				<MessageBarTitle className={styles.title}>
					{text(good ? "portal.holdings.importReady" : "portal.holdings.importWrong", {
						count: rows,
						wrong: all.length,
					})}
				</MessageBarTitle>
				{all.map(({ line, column, code, reason }) => (
					<p key={`${line} ${column} ${code}`}>{text("portal.import.atLine", { line, reason })}</p>
				))}
			</MessageBarBody>
		</MessageBar>
	);
}
