import type { CustomerShare } from "../../use-cases/invoices/read-invoices.ts";

/** A page of A4 in points: where things stand on it. */
export const page = { width: 595.28, height: 841.89, left: 50, right: 545.28, top: 50, bottom: 780 } as const;

/** Columns of the table: where each begins and how wide it is; numbers stand right. */
export const columns = {
	description: { x: 50, width: 225 },
	quantity: { x: 275, width: 50 },
	unitPrice: { x: 325, width: 80 },
	amount: { x: 405, width: 75 },
	tax: { x: 480, width: 65.28 },
} as const;

/** Heights of what stands on pages. Every block has one height, so that pages are counted before any is drawn. */
export const heights = {
	head: 170,
	tableHead: 22,
	customer: 26,
	line: 30,
	customerTotal: 22,
	totals: 90,
} as const;

/** What a page is filled with, from top to bottom. A customer's name is repeated where its lines go on. */
export type Block = "customer" | "line" | "customerTotal" | "totals";

/** Where a block goes: how far down, and whether a new page begins with it. */
export interface Place {
	readonly y: number;
	readonly isNewPage: boolean;
}

/** Fills pages block by block; drawing and counting use the same. */
export function startPages() {
	let y: number = page.top + heights.head + heights.tableHead;
	let pages = 1;
	return {
		place(block: Block): Place {
			// A name is never alone at the foot of a page, nor a sum at the head of one.
			const needed = block === "customer" ? heights.customer + heights.line + heights.customerTotal : heights[block];
			const isNewPage = y + needed + (block === "line" ? heights.customerTotal : 0) > page.bottom;
			if (isNewPage) {
				pages += 1;
				y = page.top + heights.tableHead;
			}
			const at = y;
			y += heights[block];
			return { y: at, isNewPage };
		},
		pages: () => pages,
	};
}

/** How many pages a document with these customers has. */
export function countPages(customers: readonly Pick<CustomerShare, "lineCount">[]): number {
	const pages = startPages();
	for (const { lineCount } of customers) {
		pages.place("customer");
		for (let line = 0; line < lineCount; line += 1) pages.place("line");
		pages.place("customerTotal");
	}
	pages.place("totals");
	return pages.pages();
}
