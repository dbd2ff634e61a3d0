import { type OfferId, type PartnerId, toId } from "../../domain/basics/ids.ts";
import type { PriceBook, PriceBookId, PriceRule } from "../../domain/prices/price-book.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import {
	findPriceBook as findBook,
	listPriceBooks as listBooks,
	listPriceBookVersions as listVersions,
	saveNewPriceBook,
} from "../../storage/price-book-store.ts";
import { type Asked, answerPartnerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** What a person says of a price book. */
export interface PriceBookContent {
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

/** Audit operation `create_price_book`: it counts for nobody until settings or terms name it. */
export async function addPriceBook(
	surroundings: Surroundings,
	asked: Asked<PriceBookOutcome>,
	content: PriceBookContent,
): Promise<RememberedAnswer> {
	return await saveOnce(surroundings, asked, async (tx, at) => {
		const id = toId<PriceBookId>(at.newId());
		return await saveVersion(tx, at, { origin: asked.origin, content, id });
	});
}

/** Audit operation `update_price_book`: the next version; the earlier ones stay for what was charged by them. */
export async function changePriceBook(
	surroundings: Surroundings,
	asked: Asked<PriceBookOutcome>,
	{ id, ...content }: PriceBookContent & { readonly id: PriceBookId },
): Promise<RememberedAnswer> {
	const { origin } = asked;
	return await saveOnce(surroundings, asked, async (tx, at) => {
		const before = await findBook(tx, origin.caller.partnerId, id);
		return before === undefined ? { kind: "notFound" } : await saveVersion(tx, at, { origin, content, id, before });
	});
}

async function saveOnce(
	surroundings: Surroundings,
	{ origin, toAnswer }: Asked<PriceBookOutcome>,
	change: (tx: Transactor, at: Surroundings) => Promise<PriceBookOutcome>,
): Promise<RememberedAnswer> {
	const isLasting = ({ kind }: PriceBookOutcome) => kind === "saved";
	return await answerPartnerOnce(surroundings, { origin, toAnswer, isLasting, change });
}

interface BookVersion {
	readonly origin: RequestOrigin;
	readonly content: PriceBookContent;
	readonly id: PriceBookId;
	/** Absent for the first. */
	readonly before?: PriceBook;
}

async function saveVersion(
	tx: Transactor,
	at: Surroundings,
	{ origin, content, id, before }: BookVersion,
): Promise<PriceBookOutcome> {
	const places = findUnknownOffers(at, content);
	if (places.length > 0) return { kind: "unknownOffers", places };
	const { partnerId } = origin.caller;
	const version = (before?.version ?? 0) + 1;
	const book: PriceBook = { partnerId, ...content, id, version, recordedAt: at.now() };
	await saveNewPriceBook(tx, book);
	const record = newPartnerRecord(at, origin, {
		operation: before === undefined ? "create_price_book" : "update_price_book",
		resource: "price",
		resourceId: id,
		...(before === undefined ? {} : { before }),
		after: book,
		details: { Name: book.name, Version: String(version) },
	});
	await saveAuditRecords(tx, [record]);
	return { kind: "saved", book };
}

function findUnknownOffers({ catalog }: Surroundings, { rules }: PriceBookContent): readonly number[] {
	const isKnown = (offerId?: OfferId) => offerId === undefined || catalog.offers.has(offerId);
	return rules.flatMap((rule, place) => (isKnown(rule.offerId) ? [] : [place]));
}
