import {
	Field,
	MessageBar,
	MessageBarBody,
	MessageBarTitle,
	makeStyles,
	tokens,
	typographyStyles,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ConnectionError } from "../api/api-errors.ts";
import { findRefusal } from "../api/describe-error.ts";
import { billingRunsQuery, useBillingRun } from "../api/invoice-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { ExplainedButton } from "../ui/explained-button.tsx";
import { BillingRunList } from "../ui/invoices/billing-run-list.tsx";
import { useMoneyFormats } from "../ui/invoices/money-formats.ts";
import { WideInput } from "../ui/invoices/wide-fields.tsx";
import { Page, Panel } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";

const useStyles = makeStyles({
	start: { display: "flex", flexDirection: "column", rowGap: "12px", padding: "20px" },
	heading: { ...typographyStyles.subtitle2 },
	explanation: { color: tokens.colorNeutralForeground2, maxWidth: "70ch" },
	fields: { display: "flex", flexWrap: "wrap", gap: "12px", alignItems: "flex-end" },
	report: { ":empty": { marginTop: "-12px" } },
	month: { width: "280px" },
});

/** Puts a month onto invoices, and shows how far it is and what was billed before. */
export function BillingRunsScreen() {
	const text = useText();
	const denial = useDenial("viewInvoices");
	return (
		<Page>
			<Breadcrumb
				steps={[{ title: text("portal.invoices.title"), to: paths.invoices }]}
				here={text("portal.runs.title")}
			/>
			<ScreenHeading title={text("portal.runs.title")} />
			{denial === undefined ? <BillingRuns /> : <EmptyState message={denial} />}
		</Page>
	);
}

function BillingRuns() {
	const text = useText();
	const { language } = useLanguage();
	const start = useBillingRun();
	const query = useQuery(billingRunsQuery(language, { watched: start.isPending }));
	const runs = query.data?.items;
	const running = runs?.find(({ state }) => state === "running");
	return (
		<>
			<StartPanel start={start} isRunning={running !== undefined} />
			{runs !== undefined ? (
				runs.length === 0 ? (
					<EmptyState message={text("portal.runs.none")} />
				) : (
					<BillingRunList runs={runs} />
				)
			) : query.isError ? (
				<ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
			) : (
				<ListSkeleton rows={3} rowHeight={64} />
			)}
		</>
	);
}

interface StartPanelProps {
	readonly start: ReturnType<typeof useBillingRun>;
	readonly isRunning: boolean;
}

function StartPanel({ start, isRunning }: StartPanelProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useMoneyFormats();
	const denial = useDenial("runBilling");
	const [month, setMonth] = useState("");
	// The answer comes when all is done; a run that takes longer than a request is followed below.
	const isFollowed = isRunning && start.error instanceof ConnectionError;
	const underWay = findRefusal(start.error, "alreadyRunning");
	return (
		<Panel className={styles.start}>
			<h2 className={styles.heading}>{text("portal.runs.start")}</h2>
			<p className={styles.explanation}>{text("portal.runs.explanation")}</p>
			<div className={styles.fields}>
				<Field label={text("portal.runs.month")} hint={text("portal.runs.month.hint")} className={styles.month}>
					<WideInput
						// Browsers without a month picker show a text field, and the form is the same.
						type="month"
						placeholder="2026-11"
						value={month}
						onChange={(_event, { value }) => setMonth(value)}
					/>
				</Field>
			</div>
			<div>
				<ExplainedButton
					appearance="primary"
					disabledReason={denial}
					busy={start.isPending}
					onPress={() => start.mutate(month === "" ? undefined : month)}
				>
					{text(start.isPending ? "portal.runs.running" : "portal.runs.submit")}
				</ExplainedButton>
			</div>
			<div role="status" className={styles.report}>
				{underWay !== undefined && isRunning && (
					<MessageBar intent="info" layout="multiline">
						<MessageBarBody>
							<MessageBarTitle>{underWay.reason}</MessageBarTitle> {text("portal.runs.underWay")}
						</MessageBarBody>
					</MessageBar>
				)}
				{start.data !== undefined && (
					<MessageBar intent="success" layout="multiline">
						<MessageBarBody>
							{text("portal.runs.done", {
								month: formats.month(start.data.id),
								invoices: start.data.invoices.length,
								lines: start.data.lines,
							})}
						</MessageBarBody>
					</MessageBar>
				)}
			</div>
			{start.isError && !isFollowed && underWay === undefined && <ErrorPanel error={start.error} />}
		</Panel>
	);
}
