import { useEffect } from "react";
import type { TransferRowView } from "../../../wire/api/transfers.ts";
import type { TransferKey } from "../../api/transfer-queries.ts";
import { useText } from "../../language/text.ts";
import { ListTable } from "../list-table.tsx";
import { Panel } from "../page.tsx";
import { useWindowRows } from "../use-window-rows.ts";
import { useRowColumns, WorkRow } from "./work-row.tsx";

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
	const { columns } = useRowColumns();
	const text = useText();
	const inSight = useWindowRows({
		...{ count: entries.length, estimatedHeight },
		keyOf: (index) => keyOf(entries[index]) ?? index,
	});
	const last = inSight.rows.getVirtualItems().at(-1)?.index ?? 0;
	useEffect(() => {
		if (last >= entries.length - 20) onEnd();
	});
	const headings = (["user", "work", "handling"] as const).map((key) => text(`portal.transfers.column.${key}`));
	return (
		<Panel>
			<ListTable
				{...{ headings, columns, busy, cardsUntil: 900 }}
				{...inSight}
				{...(total === undefined ? {} : { total })}
				label={text("portal.transfers.list")}
			>
				{(index) => {
					const entry = entries[index];
					return entry && <WorkRow {...entry} />;
				}}
			</ListTable>
		</Panel>
	);
}

function keyOf(entry: WorkEntry | undefined): string | undefined {
	return entry === undefined ? undefined : `${entry.transferKey.transferId} ${entry.row.userId}`;
}
