import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { TransferRowView } from "../../../wire/api/transfers.ts";
import { type TransferKey, transferRowsQuery } from "../../api/transfer-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { EmptyState } from "../empty-state.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { Panel } from "../page.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { tableRoles } from "../table-roles.ts";
import { useWindowRows } from "../users/use-window-rows.ts";
import { useRowColumns, WorkRow } from "./work-row.tsx";

const narrow = "@media (max-width: 900px)";

const useStyles = makeStyles({
	busy: { opacity: 0.6 },
	table: { display: "block", width: "100%" },
	head: { display: "block", [narrow]: { display: "none" } },
	headRow: { padding: "10px 20px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
	headCell: {
		padding: 0,
		textAlign: "start",
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightSemibold,
		color: tokens.colorNeutralForeground2,
	},
	body: { display: "block", position: "relative" },
	row: {
		position: "absolute",
		insetInline: 0,
		top: 0,
		boxSizing: "border-box",
		padding: "12px 20px",
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
		[narrow]: { padding: "12px 16px" },
	},
});

const estimatedHeight = 132;

interface WorkListProps {
	readonly transferKey: TransferKey;
	/** Which users, as the server is asked. */
	readonly filter: string;
}

/** The users of a transfer with what is to be done for them; thousands are fine. */
export function WorkList({ transferKey, filter }: WorkListProps) {
	const text = useText();
	const { language } = useLanguage();
	const query = useInfiniteQuery(transferRowsQuery(language, transferKey, filter));
	if (query.isPending) return <ListSkeleton rows={4} rowHeight={120} />;
	if (query.isError && query.data === undefined)
		return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const rows = query.data.pages.flatMap((page) => page.items);
	const total = query.data.pages[0]?.total ?? 0;
	const loadMore = () => {
		if (query.hasNextPage && !query.isFetchingNextPage && !query.isFetching) void query.fetchNextPage();
	};
	return (
		<>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			<p role="status">
				{query.isPlaceholderData ? text("shell.loading") : text("portal.users.count", { count: total })}
			</p>
			{rows.length === 0 ? (
				<EmptyState message={text(filter === "affected=true" ? "portal.transfers.noWork" : "portal.users.noMatch")} />
			) : (
				<Rows {...{ transferKey, rows, total }} busy={query.isPlaceholderData} onEnd={loadMore} />
			)}
		</>
	);
}

interface RowsProps {
	readonly transferKey: TransferKey;
	readonly rows: readonly TransferRowView[];
	readonly total: number;
	/** Another list is on its way. */
	readonly busy: boolean;
	/** The end of what has arrived is in sight. */
	readonly onEnd: () => void;
}

function Rows({ transferKey, rows, total, busy, onEnd }: RowsProps) {
	const styles = useStyles();
	const columns = useRowColumns();
	const text = useText();
	const body = useRef<HTMLTableSectionElement>(null);
	const { rows: virtual, top } = useWindowRows({
		...{ list: body, count: rows.length, estimatedHeight },
		keyOf: (index) => rows[index]?.userId ?? index,
	});
	const visible = virtual.getVirtualItems();
	const last = visible.at(-1)?.index ?? 0;
	useEffect(() => {
		if (last >= rows.length - 20) onEnd();
	});
	const head = (key: "user" | "work" | "handling") => (
		<th {...tableRoles.columnHeader} className={styles.headCell}>
			{text(`portal.transfers.column.${key}`)}
		</th>
	);
	return (
		<Panel className={mergeClasses(busy && styles.busy)}>
			<table
				{...tableRoles.table}
				className={styles.table}
				aria-label={text("portal.transfers.list")}
				aria-rowcount={total + 1}
				aria-busy={busy}
			>
				<thead {...tableRoles.rowGroup} className={styles.head}>
					<tr {...tableRoles.row} aria-rowindex={1} className={mergeClasses(columns.columns, styles.headRow)}>
						{head("user")}
						{head("work")}
						{head("handling")}
					</tr>
				</thead>
				<tbody ref={body} {...tableRoles.rowGroup} className={styles.body} style={{ height: virtual.getTotalSize() }}>
					{visible.map((item) => {
						const row = rows[item.index];
						return (
							row !== undefined && (
								<tr
									key={item.key}
									{...tableRoles.row}
									ref={virtual.measureElement}
									data-index={item.index}
									aria-rowindex={item.index + 2}
									className={mergeClasses(columns.columns, styles.row)}
									style={{ transform: `translateY(${item.start - top}px)` }}
								>
									<WorkRow transferKey={transferKey} row={row} />
								</tr>
							)
						);
					})}
				</tbody>
			</table>
		</Panel>
	);
}
