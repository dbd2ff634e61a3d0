import { Checkbox, Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ChangeEvent, useState } from "react";
import type { ImportReport } from "../../../wire/api/prices.ts";
import { usePriceImport } from "../../api/price-queries.ts";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { ExplainedButton } from "../explained-button.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import { Panel } from "../page.tsx";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";
import { type ImportEntry, nameOfFile, nothingEntered, toImportRequest } from "./import-entry.ts";
import { ImportReportView } from "./import-report.tsx";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "16px", padding: "20px" },
	heading: { ...typographyStyles.subtitle2 },
	explanation: { color: tokens.colorNeutralForeground2, maxWidth: "70ch" },
	fields: { display: "flex", flexWrap: "wrap", gap: "12px 16px", alignItems: "flex-start" },
	file: { maxWidth: "100%", paddingBlock: "6px" },
	name: { flexGrow: 1, minWidth: "min(240px, 100%)", maxWidth: "360px" },
	narrow: { width: "168px" },
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A price list is checked first, without writing anything, and then imported in whole or not at all. */
export function ImportPanel() {
	const styles = useStyles();
	const text = useText();
	const tell = useSuccessMessage();
	const denial = useDenial("managePrices");
	const check = usePriceImport();
	const submit = usePriceImport();
	const [entry, setEntry] = useState<ImportEntry>(nothingEntered);
	// What was checked is no longer what would be imported.
	const edit = (change: Partial<ImportEntry>) => {
		setEntry((present) => ({ ...present, ...change }));
		check.reset();
		submit.reset();
	};
	const write = () =>
		submit.mutate(toImportRequest(entry, { dryRun: false }), {
			onSuccess: (report) => {
				tell(text("portal.prices.import.done", { count: report.rows }));
				setEntry({ ...nothingEntered, round: entry.round + 1 });
				check.reset();
			},
		});
	const missing = entry.csv === undefined ? text("portal.prices.import.chooseFile") : undefined;
	const busy = check.isPending || submit.isPending;
	const error = submit.error ?? check.error;
	return (
		<Panel className={styles.root}>
			<h2 className={styles.heading}>{text("portal.prices.import")}</h2>
			<p className={styles.explanation}>{text("portal.prices.import.explanation")}</p>
			<ImportFields entry={entry} onEdit={edit} />
			<div className={styles.actions}>
				<ExplainedButton
					appearance={check.data === undefined ? "primary" : "secondary"}
					disabledReason={denial ?? missing}
					busy={busy}
					onPress={() => check.mutate(toImportRequest(entry, { dryRun: true }))}
				>
					{text(check.isPending ? "portal.prices.import.checking" : "portal.prices.import.check")}
				</ExplainedButton>
				{check.data !== undefined && (
					<ExplainedButton
						appearance="primary"
						disabledReason={denial ?? importRefusal(check.data)}
						busy={busy}
						onPress={write}
					>
						{text("portal.prices.import.submit", { count: check.data.rows })}
					</ExplainedButton>
				)}
			</div>
			{error !== null && <ErrorPanel error={error} />}
			{check.data !== undefined && <ImportReportView report={check.data} />}
		</Panel>
	);

	function importRefusal({ problemCount, rows }: ImportReport): string | undefined {
		if (problemCount > 0) return text("portal.prices.import.hasProblems", { count: problemCount });
		return rows === 0 ? text("portal.prices.import.nothing") : undefined;
	}
}

interface ImportFieldsProps {
	readonly entry: ImportEntry;
	readonly onEdit: (change: Partial<ImportEntry>) => void;
}

function ImportFields({ entry, onEdit }: ImportFieldsProps) {
	const styles = useStyles();
	const text = useText();
	const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
		const file = target.files?.[0];
		if (file !== undefined) onEdit({ csv: await file.text(), name: nameOfFile(file.name) });
	};
	return (
		<>
			<div className={styles.fields}>
				<Field label={text("portal.prices.import.file")} required>
					{(field) => (
						<input
							{...field}
							key={entry.round}
							type="file"
							accept=".csv,text/csv"
							className={styles.file}
							onChange={(event) => void choose(event)}
						/>
					)}
				</Field>
				<Field label={text("portal.prices.list.name")} className={styles.name} required>
					<WideInput value={entry.name} maxLength={120} onChange={(_event, { value }) => onEdit({ name: value })} />
				</Field>
				<Field
					label={text("portal.prices.import.currency")}
					hint={text("portal.prices.import.onlyLegacy")}
					className={styles.narrow}
				>
					<WideInput
						value={entry.currency}
						maxLength={3}
						placeholder="USD"
						onChange={(_event, { value }) => onEdit({ currency: value.toUpperCase() })}
					/>
				</Field>
				<Field
					label={text("portal.prices.import.markets")}
					hint={text("portal.prices.import.onlyLegacy")}
					className={styles.narrow}
				>
					<WideInput
						value={entry.markets}
						placeholder="US, KR"
						onChange={(_event, { value }) => onEdit({ markets: value.toUpperCase() })}
					/>
				</Field>
			</div>
			<Checkbox
				label={text("portal.prices.import.skipUnknown")}
				checked={entry.skipUnknownOffers}
				onChange={(_event, { checked }) => onEdit({ skipUnknownOffers: checked === true })}
			/>
		</>
	);
}
