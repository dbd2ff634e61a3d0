import { Badge, makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { z } from "zod";
import type { billingRun } from "../../../wire/api/invoices.ts";
import { billingRunQuery } from "../../api/invoice-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useFormats, useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { Amount } from "../money/amount.tsx";
import { Panel } from "../page.tsx";
import { RouterLink } from "../router-link.tsx";
import { useMoneyFormats } from "./money-formats.ts";

type Run = z.infer<typeof billingRun>;

const useStyles = makeStyles({
	run: {
		display: "flex",
		flexDirection: "column",
		rowGap: "6px",
		padding: "14px 20px",
		":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
		"@media (max-width: 640px)": { padding: "12px 16px" },
	},
	head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
	month: { ...typographyStyles.body1Strong },
	detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	summary: {
		width: "fit-content",
		cursor: "pointer",
		color: tokens.colorBrandForegroundLink,
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	invoices: { display: "flex", flexDirection: "column", rowGap: "4px", marginTop: "6px" },
	invoice: { display: "flex", flexWrap: "wrap", gap: "4px 16px" },
});

/** Billing runs, the newest month first, with how far each is. */
export function BillingRunList({ runs }: { readonly runs: readonly Run[] }) {
	const text = useText();
	return (
		<Panel>
			<ul aria-label={text("portal.runs.title")}>
				{runs.map((run) => (
					<RunRow key={run.id} run={run} />
				))}
			</ul>
		</Panel>
	);
}

function RunRow({ run }: { readonly run: Run }) {
	const styles = useStyles();
	const text = useText();
	const { moment } = useFormats();
	const formats = useMoneyFormats();
	const monthId = useId();
	const { state, customersDone, customersTotal, lines, startedAt, finishedAt, period } = run;
	const isRunning = state === "running";
	return (
		<li className={styles.run}>
			<div className={styles.head}>
				<h3 id={monthId} className={styles.month}>
					{formats.month(run.id)}
				</h3>
				<Badge appearance="tint" color={isRunning ? "brand" : "success"}>
					{text(isRunning ? "portal.runs.state.running" : "portal.runs.state.done")}
				</Badge>
				<span className={styles.detail}>{formats.period(period)}</span>
			</div>
			{isRunning && (
				<ProgressBar aria-labelledby={monthId} value={customersTotal === 0 ? 0 : customersDone / customersTotal} />
			)}
			<p className={styles.detail}>
				{text("portal.runs.progress", { done: customersDone, total: customersTotal, lines })}
			</p>
			<p className={styles.detail}>
				{finishedAt === undefined
					? text("portal.runs.since", { at: moment(startedAt) })
					: text("portal.runs.finished", { at: moment(finishedAt) })}
			</p>
			{!isRunning && <Issued month={run.id} />}
		</li>
	);
}

/** What was issued, asked for when somebody wants to see it. */
function Issued({ month }: { readonly month: string }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const [open, setOpen] = useState(false);
	const query = useQuery({ ...billingRunQuery(language, month), enabled: open });
	return (
		<details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary className={styles.summary}>{text("portal.runs.issued")}</summary>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			{query.data !== undefined && (
				<ul className={styles.invoices}>
					{query.data.invoices.map(({ id, title, total }) => (
						<li key={id} className={styles.invoice}>
							<RouterLink to={paths.invoice(id)} standalone>
								{title} {id.toUpperCase()}
							</RouterLink>
							<Amount money={total} />
						</li>
					))}
					{query.data.invoices.length === 0 && <li>{text("portal.runs.nothingIssued")}</li>}
				</ul>
			)}
		</details>
	);
}
