import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { AuditPage } from "../../wire/api/audit.ts";
import { apiFile } from "../api/api-request.ts";
import { auditQuery } from "../api/queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useFormats, useText } from "../language/text.ts";
import { arrangeDetails } from "../ui/activity/audit-details.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { DownloadButton } from "../ui/invoices/download-button.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Panel } from "../ui/page.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";

const narrow = "@media (max-width: 767px)";

const useStyles = makeStyles({
	entry: {
		display: "grid",
		gridTemplateColumns: "180px minmax(0, 1fr) auto",
		gap: "4px 24px",
		padding: "12px 20px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":first-child": { borderTopStyle: "none" },
		[narrow]: { gridTemplateColumns: "minmax(0, 1fr)", padding: "12px 16px" },
	},
	time: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
	title: { fontWeight: tokens.fontWeightSemibold },
	detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	told: { color: tokens.colorNeutralForeground1 },
	summary: { width: "fit-content", cursor: "pointer", [narrow]: { paddingBlock: "8px" } },
	bar: { display: "flex", justifyContent: "flex-end", marginBottom: "12px" },
	failed: { alignSelf: "start", justifySelf: "start" },
});

/** What was changed for the customer, by whom and when. */
export function ActivityScreen() {
	const customerId = usePathId("customerId");
	const denial = useDenial("viewAudit");
	if (denial !== undefined) return <EmptyState message={denial} />;
	return <Activity customerId={customerId} />;
}

function Activity({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const query = useInfiniteQuery(auditQuery(language, customerId));
	if (query.isPending) return <ListSkeleton rows={6} rowHeight={64} />;
	if (query.isError && query.data === undefined)
		return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const entries = query.data.pages.flatMap((page) => page.items);
	if (entries.length === 0) return <EmptyState message={text("activity.none")} />;
	return (
		<>
			<div className={styles.bar}>
				<DownloadButton file={{ ...csvOf(customerId), language }}>{text("activity.download")}</DownloadButton>
			</div>
			<Panel>
				<ul aria-label={text("activity.title")}>
					{entries.map((entry) => (
						<Entry key={entry.id} entry={entry} />
					))}
				</ul>
			</Panel>
			<LoadMore query={query} />
		</>
	);
}

function csvOf(customerId: string) {
	const path = apiFile("/api/v1/customers/{customerId}/audit.csv", { path: { customerId } });
	return { path, accept: "text/csv", fileName: `audit-${customerId}.csv` };
}

function Entry({ entry }: { readonly entry: AuditPage["items"][number] }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { told, technical } = arrangeDetails(entry.details);
	return (
		<li className={styles.entry}>
			<time dateTime={entry.at} className={styles.time}>
				{formats.moment(entry.at)}
			</time>
			<div>
				<p>
					<span className={styles.title}>{entry.title}</span> {entry.resourceName}
				</p>
				<p className={styles.detail}>
					{[
						entry.actor,
						...(entry.onBehalfOf === undefined ? [] : [text("activity.inNameOf", { name: entry.onBehalfOf })]),
						...(entry.address === undefined ? [] : [text("activity.from", { address: entry.address })]),
					].join(" · ")}
				</p>
				{entry.erased === true && <p className={styles.detail}>{text("activity.erased")}</p>}
				{told.length > 0 && (
					<p className={styles.told}>{told.map(({ title, value }) => `${text(title)}: ${value}`).join(" · ")}</p>
				)}
				{technical.length > 0 && (
					<details className={styles.detail}>
						<summary className={styles.summary}>{text("activity.technical")}</summary>
						{technical.map(([name, value]) => (
							<p key={name}>
								{name}: {value}
							</p>
						))}
					</details>
				)}
			</div>
			{entry.status === "failed" && (
				<Badge appearance="tint" color="danger" size="large" className={styles.failed}>
					{text(entry.details.Refused === undefined ? "activity.failed" : "activity.refused")}
				</Badge>
			)}
		</li>
	);
}
