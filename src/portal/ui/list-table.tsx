import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import { tableRoles } from "./table-roles.ts";

// Until which width a row is a card, for lists that need more room or less.
const hiddenHeads = makeStyles({
	700: { "@media (max-width: 700px)": { display: "none" } },
	767: { "@media (max-width: 767px)": { display: "none" } },
	900: { "@media (max-width: 900px)": { display: "none" } },
});
const cardRows = makeStyles({
	700: { "@media (max-width: 700px)": { paddingInline: "16px" } },
	767: { "@media (max-width: 767px)": { paddingInline: "16px" } },
	900: { "@media (max-width: 900px)": { paddingInline: "16px" } },
});

const useStyles = makeStyles({
	busy: { opacity: 0.6 },
	table: { display: "block", width: "100%" },
	head: { display: "block" },
	fixedHead: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
	headRow: { padding: "10px 20px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
	headCell: {
		padding: 0,
		textAlign: "start",
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightSemibold,
		color: tokens.colorNeutralForeground2,
		whiteSpace: "nowrap",
	},
	body: { display: "block", position: "relative" },
	row: {
		position: "absolute",
		insetInline: 0,
		top: 0,
		boxSizing: "border-box",
		paddingInline: "20px",
		paddingBlock: "12px",
		borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
	},
	dense: { paddingBlock: "9px" },
});

/** The rows that are in sight, as either virtualizer gives them. */
interface RowsInSight {
	getTotalSize(): number;
	getVirtualItems(): readonly {
		readonly key: string | number | bigint;
		readonly index: number;
		readonly start: number;
	}[];
	readonly measureElement: (row: HTMLTableRowElement | null) => void;
}

interface ListTableProps {
	readonly label: string;
	readonly headings: readonly string[];
	/** The class that divides a row into columns, and a card into lines. */
	readonly columns: string;
	/** The width in pixels until which a row is a card. */
	readonly cardsUntil: 700 | 767 | 900;
	readonly rows: RowsInSight;
	/** How far above the rows the place begins from which they are measured. */
	readonly top?: number;
	readonly body?: Ref<HTMLTableSectionElement>;
	/** Absent while nobody has counted them. */
	readonly total?: number;
	/** Another list is on its way. */
	readonly busy?: boolean;
	/** Rows of one line or two. */
	readonly dense?: boolean;
	/** The table scrolls within a box of its own, and its heading stays in sight. */
	readonly boxed?: boolean;
	readonly rowClass?: string;
	/** The cells of a row; nothing is drawn for what is not there. */
	readonly children: (index: number) => ReactNode;
}

/** A table of thousands of rows of which only those in sight exist; on a narrow screen each is a card. */
export function ListTable(props: ListTableProps) {
	const { label, columns, cardsUntil, rows, top = 0, body, total, busy = false, children } = props;
	const styles = useStyles();
	const card = cardRows()[cardsUntil];
	return (
		<table
			{...tableRoles.table}
			className={mergeClasses(styles.table, busy && styles.busy)}
			aria-label={label}
			aria-rowcount={total === undefined ? -1 : total + 1}
			aria-busy={busy}
		>
			<ListHead {...props} />
			<tbody ref={body} {...tableRoles.rowGroup} className={styles.body} style={{ height: rows.getTotalSize() }}>
				{rows.getVirtualItems().map(({ key, index, start }) => {
					const cells = children(index);
					return (
						cells !== undefined && (
							<tr
								key={key}
								{...tableRoles.row}
								ref={rows.measureElement}
								data-index={index}
								aria-rowindex={index + 2}
								className={mergeClasses(
									columns,
									styles.row,
									props.dense === true && styles.dense,
									card,
									props.rowClass,
								)}
								style={{ transform: `translateY(${start - top}px)` }}
							>
								{cells}
							</tr>
						)
					);
				})}
			</tbody>
		</table>
	);
}

function ListHead({ headings, columns, cardsUntil, boxed = false }: ListTableProps) {
	const styles = useStyles();
	const hidden = hiddenHeads()[cardsUntil];
	return (
		<thead {...tableRoles.rowGroup} className={mergeClasses(styles.head, boxed && styles.fixedHead, hidden)}>
			<tr {...tableRoles.row} aria-rowindex={1} className={mergeClasses(columns, styles.headRow)}>
				{headings.map((heading) => (
					<th key={heading} {...tableRoles.columnHeader} className={styles.headCell}>
						{heading}
					</th>
				))}
			</tr>
		</thead>
	);
}
