import { z } from "zod";
import { isPlainText } from "../../wire/plain-text.ts";

const text = z.string().max(300).refine(isPlainText);
const lineCursor = z.tuple([text, text]);
const chargeCursor = z.tuple([text, text, z.int().min(0)]);

/** Where the lines of a document go on after the one that a page ended with. */
export function toLineCursor({ customerId, lineId }: { readonly customerId: string; readonly lineId: string }): string {
	return encode([customerId, lineId]);
}

/** A cursor that is not ours is as good as none: the list starts at its beginning. */
export function readLineCursor(
	sent: string | readonly string[] | undefined,
): { readonly customerId: string; readonly lineId: string } | undefined {
	const read = lineCursor.safeParse(decode(sent));
	return read.success ? { customerId: read.data[0], lineId: read.data[1] } : undefined;
}

type ChargeCursor = { readonly customerId: string; readonly subscriptionId: string; readonly place: number };

/** The same for charges that no invoice has yet. */
export function toChargeCursor({ customerId, subscriptionId, place }: ChargeCursor): string {
	return encode([customerId, subscriptionId, place]);
}

/** The same for charges that no invoice has yet. */
export function readChargeCursor(sent: string | readonly string[] | undefined): ChargeCursor | undefined {
	const read = chargeCursor.safeParse(decode(sent));
	if (!read.success) return undefined;
	const [customerId, subscriptionId, place] = read.data;
	return { customerId, subscriptionId, place };
}

/** How many documents come before the page; nothing for what is no cursor of ours. */
export function readOffsetCursor(sent: string | undefined): number {
	return sent !== undefined && /^\d{1,6}$/u.test(sent) ? Number(sent) : 0;
}

function encode(parts: readonly (string | number)[]): string {
	return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

function decode(sent: string | readonly string[] | undefined): unknown {
	if (typeof sent !== "string") return undefined;
	try {
		return JSON.parse(Buffer.from(sent, "base64url").toString("utf8"));
	} catch {
		return undefined;
	}
}
