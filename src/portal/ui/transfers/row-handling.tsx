import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TransferRowView } from "../../../wire/api/transfers.ts";
import { assigneesQuery, type TransferKey, useTransferRetry } from "../../api/transfer-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { WideSelect } from "../invoices/wide-fields.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import { NoteDialog } from "./note-dialog.tsx";
import { useRowEdits } from "./use-row-edits.ts";

const works = ["open", "inProgress", "resolved", "waived"] as const;

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "6px" },
	fields: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: "6px" },
	buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
	note: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

interface RowHandlingProps {
	readonly transferKey: TransferKey;
	readonly row: TransferRowView;
}

/** What somebody makes of one user's work: its state, whose it is, a note, and another try. */
export function RowHandling({ transferKey, row }: RowHandlingProps) {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const { language } = useLanguage();
	const denial = useDenial("manageUsers");
	const assignees = useQuery(assigneesQuery(language)).data?.items ?? [];
	const { shown, edit, patch } = useRowEdits(transferKey, row);
	const retry = useTransferRetry(transferKey);
	const [asksNote, setAsksNote] = useState(false);
	const { displayName: name, work, assignee } = row;
	const blocked = denial !== undefined;
	const people =
		assignee === undefined || assignees.some(({ id }) => id === assignee.id) ? assignees : [assignee, ...assignees];
	return (
		<div className={styles.root}>
			{work !== undefined && (
				<div className={styles.fields}>
					<WideSelect
						aria-label={text("portal.transfers.workOf", { name })}
						value={shown.work ?? work}
						disabled={blocked}
						onChange={(_event, { value }) => {
							const next = works.find((each) => each === value);
							if (next !== undefined) edit({ work: next });
						}}
					>
						{works.map((each) => (
							<option key={each} value={each}>
								{text(`portal.transfers.work.${each}`)}
							</option>
						))}
					</WideSelect>
					<WideSelect
						aria-label={text("portal.transfers.assigneeOf", { name })}
						value={shown.assigneeId}
						disabled={blocked}
						onChange={(_event, { value }) => edit({ assigneeId: value })}
					>
						<option value="">{text("portal.transfers.assignee.none")}</option>
						{people.map((each) => (
							<option key={each.id} value={each.id}>
								{each.displayName}
							</option>
						))}
					</WideSelect>
				</div>
			)}
			{shown.note !== "" && <p className={styles.note}>{shown.note}</p>}
			<div className={styles.buttons}>
				{work !== undefined && (
					<ExplainedButton size="small" disabledReason={denial} onPress={() => setAsksNote(denial === undefined)}>
						{text(shown.note === "" ? "portal.transfers.note.add" : "portal.transfers.note.edit")}
					</ExplainedButton>
				)}
				{row.retryable && (
					<ExplainedButton size="small" disabledReason={denial} busy={retry.isPending} onPress={tryAgain}>
						{text(retry.isPending ? "action.applying" : "portal.transfers.retry")}
					</ExplainedButton>
				)}
			</div>
			{patch.isError && <ErrorPanel error={patch.error} />}
			{retry.isError && <ErrorPanel error={retry.error} customerId={transferKey.customerId} />}
			{asksNote && (
				<NoteDialog
					name={name}
					note={shown.note}
					onSave={(note) => {
						setAsksNote(false);
						edit({ note });
					}}
					onClose={() => setAsksNote(false)}
				/>
			)}
		</div>
	);

	function tryAgain(): void {
		if (denial !== undefined || retry.isPending) return;
		retry.mutate(row.userId, {
			onSuccess: (answer) => {
				const key = answer.row === undefined || answer.row.state === "blocked" ? "still" : "moves";
				tell(text(`portal.transfers.retry.${key}`, { name }));
			},
		});
	}
}
