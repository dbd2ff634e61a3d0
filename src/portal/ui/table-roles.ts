/**
 * The roles of a table's parts, spelled out. A browser forgets that a table is one when styles lay it out as cards or
 * as a grid; the written role keeps it a table for screen readers.
 */
export const tableRoles = {
	table: { role: "table" },
	rowGroup: { role: "rowgroup" },
	row: { role: "row" },
	columnHeader: { role: "columnheader", scope: "col" },
	cell: { role: "cell" },
} as const;

/** For a part that scrolls by itself: without a tab stop the keyboard could not reach what is out of sight. */
export const scrollable = { tabIndex: 0 } as const;
