import { type OfferId, type PartnerId, toId } from "../../domain/basics/ids.ts";
import type { PriceBook, PriceBookId, PriceRule } from "../../domain/prices/price-book.ts";
import {
	findPriceBook as findBook,
	listPriceBooks as listBooks,
	listPriceBookVersions as listVersions,
	saveNewPriceBook,
} from "../../storage/price-book-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** What a person says of a price book. */
export interface PriceBookContent {
	readonly partnerId: PartnerId;
	readonly name: string;
	readonly rules: readonly PriceRule[];
}

/** What came of it; a rule for an offer that is not sold here is named by its place. */
export type PriceBookOutcome =
	| { readonly kind: "saved"; readonly book: PriceBook }
	| { readonly kind: "unknownOffers"; readonly places: readonly number[] }
	| { readonly kind: "notFound" };

/** The latest version of each price book, by name. */
export async function listPriceBooks({ database }: Surroundings, partnerId: PartnerId): Promise<readonly PriceBook[]> {
	return await database.read((db) => listBooks(db, partnerId));
}

/** Every version of one price book, the latest first; none when there is no such book. */
export async function listPriceBookVersions(
	{ database }: Surroundings,
	partnerId: PartnerId,
	id: PriceBookId,
): Promise<readonly PriceBook[]> {
	return await database.read((db) => listVersions(db, partnerId, id));
}

/** Makes a price book; it counts for nobody until settings or terms name it. */
export async function addPriceBook(surroundings: Surroundings, content: PriceBookContent): Promise<PriceBookOutcome> {
	const places = findUnknownOffers(surroundings, content);
	if (places.length > 0) return { kind: "unknownOffers", places };
	const { database, now, newId } = surroundings;
	const book = { ...content, id: toId<PriceBookId>(newId()), version: 1, recordedAt: now() };
	await database.transactInstallation((tx) => saveNewPriceBook(tx, book));
	return { kind: "saved", book };
}

/** Writes the next version of a price book; the earlier ones stay for what was charged by them. */
export async function changePriceBook(
	surroundings: Surroundings,
	id: PriceBookId,
	content: PriceBookContent,
): Promise<PriceBookOutcome> {
	const places = findUnknownOffers(surroundings, content);
	if (places.length > 0) return { kind: "unknownOffers", places };
	const { database, now } = surroundings;
	return await database.transactInstallation(async (tx) => {
		const before = await findBook(tx, content.partnerId, id);
		if (before === undefined) return { kind: "notFound" };
		const book = { ...content, id, version: before.version + 1, recordedAt: now() };
		await saveNewPriceBook(tx, book);
		return { kind: "saved", book };
	});
}

function findUnknownOffers({ catalog }: Surroundings, { rules }: PriceBookContent): readonly number[] {
	const isKnown = (offerId?: OfferId) => offerId === undefined || catalog.offers.has(offerId);
	return rules.flatMap((rule, place) => (isKnown(rule.offerId) ? [] : [place]));
}
