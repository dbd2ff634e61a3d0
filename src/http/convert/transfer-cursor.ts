import { z } from "zod";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import type { TransferId } from "../../domain/transfers/license-transfer.ts";
import type { WorkPlace } from "../../use-cases/transfers/read-transfers.ts";
import { isPlainText } from "../../wire/plain-text.ts";

const position = z.int().min(0);
const id = z.string().max(100).refine(isPlainText);
const place = z.tuple([id, id, position]);

/** Where a page of a transfer's users ended. */
export function toRowCursor(last: number): string {
	return encode(last);
}

/** A cursor that is not ours is as good as none: the list starts at its beginning. */
export function readRowCursor(sent: string | undefined): number | undefined {
	return position.safeParse(decode(sent)).data;
}

/** Where a page of open work ended. */
export function toWorkCursor({ customerId, transferId, position: last }: WorkPlace): string {
	return encode([customerId, transferId, last]);
}

/** The same, read. */
export function readWorkCursor(sent: string | undefined): WorkPlace | undefined {
	const read = place.safeParse(decode(sent)).data;
	if (read === undefined) return undefined;
	const [customer, transfer, last] = read;
	return { customerId: toId<CustomerId>(customer), transferId: toId<TransferId>(transfer), position: last };
}

function encode(value: unknown): string {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decode(sent: string | undefined): unknown {
	try {
		return sent === undefined ? undefined : JSON.parse(Buffer.from(sent, "base64url").toString("utf8"));
	} catch {
		return undefined;
	}
}
