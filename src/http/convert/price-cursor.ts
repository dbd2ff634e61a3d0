import { z } from "zod";
import { type OfferId, toId } from "../../domain/basics/ids.ts";
import type { PriceListId, PriceRow } from "../../domain/prices/price-row.ts";
import { isPlainText } from "../../wire/plain-text.ts";

const text = z.string().refine(isPlainText);
const content = z.tuple([text, text]);

/** Where a list of prices goes on after the one that a page ended with. */
export function toPriceCursor({ offerId, id }: Pick<PriceRow, "offerId" | "id">): string {
	return Buffer.from(JSON.stringify([offerId, id])).toString("base64url");
}

/** A cursor that is not ours is as good as none: the list starts at its beginning. */
export function readPriceCursor(sent: string | undefined): Pick<PriceRow, "offerId" | "id"> | undefined {
	if (sent === undefined) return undefined;
	try {
		const read = content.safeParse(JSON.parse(Buffer.from(sent, "base64url").toString("utf8")));
		return read.success ? { offerId: toId<OfferId>(read.data[0]), id: toId<PriceRow["id"]>(read.data[1]) } : undefined;
	} catch {
		return undefined;
	}
}

/** Where a list of imports goes on: the id of the last, which is a UUID. */
export function readPriceListCursor(sent: string | undefined): PriceListId | undefined {
	return sent !== undefined && /^[0-9a-f-]{36}$/iu.test(sent) ? toId<PriceListId>(sent) : undefined;
}
