import type { CustomerId } from "../domain/basics/ids.ts";
import { type Day, dayOf } from "../domain/billing/day.ts";
import { type BooksFault, checkCustomerBooks, checkDocumentBooks } from "../domain/books/check-books.ts";
import { listCustomerIds, listDocumentBooks, readCustomerBooks } from "../storage/books-store.ts";
import { findCustomerClock } from "../storage/customer-store.ts";
import type { Surroundings } from "./surroundings.ts";

/** What was looked at and what was found to be wrong. */
export interface BooksCheck {
	readonly customers: number;
	readonly lines: number;
	readonly documents: number;
	readonly faults: readonly BooksFault[];
}

const customersAtOnce = 200;

/** Holds all that was ever written about money against every promise of the books. Each customer is read at one moment. */
export async function checkBooks(surroundings: Surroundings): Promise<BooksCheck> {
	const { database } = surroundings;
	const faults: BooksFault[] = [];
	let customers = 0;
	let lines = 0;
	let after: CustomerId | undefined;
	for (;;) {
		const page = await database.read((db) =>
			listCustomerIds(db, { limit: customersAtOnce, ...(after === undefined ? {} : { after }) }),
		);
		for (const customerId of page) {
			const books = await database.read(async (db) => {
				const today: Day = dayOf((await findCustomerClock(db, customerId)) ?? surroundings.now());
				return await readCustomerBooks(db, customerId, today);
			});
			customers += 1;
			lines += books.lines.length;
			faults.push(...checkCustomerBooks(books));
		}
		after = page.at(-1);
		if (page.length < customersAtOnce) break;
	}
	const documents = await database.read(listDocumentBooks);
	faults.push(...documents.flatMap(checkDocumentBooks));
	return { customers, lines, documents: documents.length, faults };
}
