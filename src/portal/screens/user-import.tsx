import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { saveFile } from "../api/download.ts";
import { customerQuery } from "../api/queries.ts";
import { useUserImport } from "../api/user-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { ExplainedButton } from "../ui/explained-button.tsx";
import { Page, Panel } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";
import { CountryChoice } from "../ui/users/country-choice.tsx";
import { FileDrop } from "../ui/users/file-drop.tsx";
import { refuseFile, sheetTemplate } from "../ui/users/import-entry.ts";
import { ImportProgress } from "../ui/users/import-progress.tsx";
import { ImportReport } from "../ui/users/import-report.tsx";

const useStyles = makeStyles({
	panel: {
		display: "flex",
		flexDirection: "column",
		rowGap: "16px",
		padding: "20px",
		"@media (max-width: 640px)": { padding: "16px" },
	},
	explanation: { maxWidth: "75ch", color: tokens.colorNeutralForeground2 },
	location: { maxWidth: "360px" },
	actions: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-start" },
	refused: { color: tokens.colorStatusDangerForeground1 },
});

/** Many people at once from a sheet: checked first, then all of them or none. */
export function UserImportScreen() {
	const text = useText();
	const customerId = usePathId("customerId");
	const { language } = useLanguage();
	const customer = useQuery(customerQuery(language, customerId)).data;
	const steps = [
		{ title: text("customers.title"), to: paths.customers },
		{ title: customer?.companyName ?? text("customer.title"), to: paths.customer(customerId) },
		{ title: text("portal.users.title"), to: paths.users(customerId) },
	];
	return (
		<Page>
			<Breadcrumb steps={steps} here={text("portal.users.import")} />
			<ScreenHeading title={text("portal.users.import")} />
			<Import key={customer?.country} customerId={customerId} home={customer?.country} />
		</Page>
	);
}

interface ImportProps {
	readonly customerId: string;
	/** The customer's country. */
	readonly home: string | undefined;
}

interface Sheet {
	readonly name: string;
	readonly csv: string;
	/** Of the check and of the import, under which the server tells how far they are. */
	readonly checkId: string;
	readonly createId: string;
}

function Import({ customerId, home }: ImportProps) {
	const styles = useStyles();
	const text = useText();
	const denial = useDenial("manageUsers");
	const check = useUserImport(customerId);
	const create = useUserImport(customerId);
	const [sheet, setSheet] = useState<Sheet>();
	const [refused, setRefused] = useState<"notCsv" | "tooLarge">();
	const [usageLocation, setUsageLocation] = useState(home ?? "");
	const request = ({ csv, checkId, createId }: Sheet, dryRun: boolean) => ({
		...{ csv, dryRun, importId: dryRun ? checkId : createId },
		...(usageLocation === "" ? {} : { usageLocation }),
	});
	// What was checked is no longer what would be imported.
	const forget = () => {
		check.reset();
		create.reset();
	};
	const take = async (file: File) => {
		const reason = refuseFile(file);
		forget();
		setRefused(reason);
		if (reason !== undefined) {
			setSheet(undefined);
			return;
		}
		const taken = {
			...{ name: file.name, csv: await file.text() },
			...{ checkId: crypto.randomUUID(), createId: crypto.randomUUID() },
		};
		setSheet(taken);
		if (denial === undefined) check.mutate(request(taken, true));
	};
	const report = create.data ?? check.data;
	const busy = check.isPending || create.isPending;
	const done = create.data !== undefined;
	return (
		<>
			<Panel className={styles.panel}>
				<p className={styles.explanation}>{text("portal.import.explanation")}</p>
				<div className={styles.actions}>
					<Button
						icon={<ArrowDownload20Regular />}
						onClick={() => saveFile(new Blob([sheetTemplate()], { type: "text/csv" }), "users.csv")}
					>
						{text("portal.import.template")}
					</Button>
				</div>
				<CountryChoice
					className={styles.location ?? ""}
					label={text("portal.import.location")}
					hint={text("portal.import.location.hint")}
					value={usageLocation}
					home={home}
					onChange={(code) => {
						setUsageLocation(code);
						forget();
					}}
				/>
				<FileDrop fileName={sheet?.name} onFile={(file) => void take(file)} />
				{refused !== undefined && (
					<p role="alert" className={styles.refused}>
						{text(`portal.import.${refused}`)}
					</p>
				)}
				{busy && sheet !== undefined && (
					<ImportProgress
						customerId={customerId}
						importId={check.isPending ? sheet.checkId : sheet.createId}
						doing={text(check.isPending ? "portal.import.checking" : "portal.import.creating")}
					/>
				)}
				<Next
					{...{ sheet, denial, busy, done, report }}
					onCheck={() => sheet !== undefined && check.mutate(request(sheet, true))}
					onCreate={() => sheet !== undefined && create.mutate(request(sheet, false))}
				/>
				{done && (
					<div className={styles.actions}>
						<ButtonLink to={paths.users(customerId)}>{text("portal.import.toUsers")}</ButtonLink>
					</div>
				)}
			</Panel>
			{(create.error ?? check.error) !== null && <ErrorPanel error={create.error ?? check.error} />}
			{report !== undefined && <ImportReport report={report} />}
		</>
	);
}

interface NextProps {
	readonly sheet: Sheet | undefined;
	readonly denial: string | undefined;
	readonly busy: boolean;
	readonly done: boolean;
	readonly report: ReturnType<typeof useUserImport>["data"];
	readonly onCheck: () => void;
	readonly onCreate: () => void;
}

/** The button for what comes next, and the result as a file. */
function Next({ sheet, denial, busy, done, report, onCheck, onCreate }: NextProps) {
	const styles = useStyles();
	const text = useText();
	const faults = report === undefined ? 0 : report.progress.rows - report.progress.good + report.problems.length;
	const missing = sheet === undefined ? text("portal.import.noFile") : undefined;
	const create = () => denial === undefined && faults === 0 && !busy && onCreate();
	const check = () => denial === undefined && missing === undefined && !busy && onCheck();
	return (
		<div className={styles.actions}>
			{!done && report === undefined && (
				<ExplainedButton appearance="primary" busy={busy} disabledReason={denial ?? missing} onPress={check}>
					{text("portal.import.check")}
				</ExplainedButton>
			)}
			{!done && report !== undefined && (
				<ExplainedButton
					appearance="primary"
					busy={busy}
					disabledReason={denial ?? (faults > 0 ? text("portal.import.hasFaults") : undefined)}
					onPress={create}
				>
					{text("portal.import.submit", { count: report.progress.rows })}
				</ExplainedButton>
			)}
			{report !== undefined && (
				<Button
					appearance={done ? "primary" : "secondary"}
					icon={<ArrowDownload20Regular />}
					onClick={() => saveFile(new Blob([report.csv], { type: "text/csv" }), "users-result.csv")}
				>
					{text(done ? "portal.import.download.passwords" : "portal.import.download")}
				</Button>
			)}
		</div>
	);
}
