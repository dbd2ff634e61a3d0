import type { InvoiceLineView } from "../../../wire/api/invoices.ts";

/** The lines of one customer on a document. */
export interface CustomerGroup {
	readonly customerId: string;
	readonly customerName: string;
	readonly lines: readonly InvoiceLineView[];
}

/** Lines by customer, customers in the order in which they first come, also when pages cut one in two. */
export function groupLines(lines: readonly InvoiceLineView[]): readonly CustomerGroup[] {
	const groups = new Map<string, InvoiceLineView[]>();
	for (const line of lines) {
		const group = groups.get(line.customerId);
		if (group === undefined) groups.set(line.customerId, [line]);
		else group.push(line);
	}
	return [...groups].map(([customerId, own]) => ({
		customerId,
		customerName: own[0]?.customerName ?? customerId,
		lines: own,
	}));
}
