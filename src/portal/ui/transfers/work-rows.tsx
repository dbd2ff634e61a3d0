import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { TransferRowView } from "../../../wire/api/transfers.ts";
import type { TransferKey } from "../../api/transfer-queries.ts";
import { useText } from "../../language/text.ts";
import { Panel } from "../page.tsx";
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

/** One user in a list of work. */
export interface WorkEntry {
	readonly transferKey: TransferKey;
	readonly row: TransferRowView;
	/** Named where the list goes over more than one. */
	readonly customerName?: string;
}

interface WorkRowsProps {
	readonly entries: readonly WorkEntry[];
	/** Absent while nobody has counted them. */
	readonly total?: number;
	/** Another list is on its way. */
	readonly busy: boolean;
	/** The end of what has arrived is in sight. */
	readonly onEnd: () => void;
}

/** The table of work; only what is in sight is drawn. */
export function WorkRows({ entries, total, busy, onEnd }: WorkRowsProps) {
	const styles = useStyles();
	const columns = useRowColumns();
	const text = useText();
	const body = useRef<HTMLTableSectionElement>(null);
	const { rows: virtual, top } = useWindowRows({
		...{ list: body, count: entries.length, estimatedHeight },
		keyOf: (index) => keyOf(entries[index]) ?? index,
	});
	const visible = virtual.getVirtualItems();
	const last = visible.at(-1)?.index ?? 0;
	useEffect(() => {
		if (last >= entries.length - 20) onEnd();
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
				aria-rowcount={total === undefined ? -1 : total + 1}
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
						const entry = entries[item.index];
						return (
							entry !== undefined && (
								<tr
									key={item.key}
									{...tableRoles.row}
									ref={virtual.measureElement}
									data-index={item.index}
									aria-rowindex={item.index + 2}
									className={mergeClasses(columns.columns, styles.row)}
									style={{ transform: `translateY(${item.start - top}px)` }}
								>
									<WorkRow {...entry} />
								</tr>
							)
						);
					})}
				</tbody>
			</table>
		</Panel>
	);
}

function keyOf(entry: WorkEntry | undefined): string | undefined {
	return entry === undefined ? undefined : `${entry.transferKey.transferId} ${entry.row.userId}`;
}
