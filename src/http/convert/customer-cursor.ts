import { z } from "zod";
import { type CustomerListing, toSearchName } from "../../use-cases/list-customers.ts";
import { isPlainText } from "../../wire/plain-text.ts";

const text = z.string().refine(isPlainText);
const content = z.tuple([text, text]);

/** Where a list of customers goes on after the one that a page ended with. */
export function toCustomerCursor(last: { readonly companyName: string; readonly id: string }): string {
	return Buffer.from(JSON.stringify([toSearchName(last.companyName), last.id])).toString("base64url");
}

/** A cursor that is not ours is as good as none: the list starts at its beginning. */
export function readCustomerCursor(sent: string | readonly string[] | undefined): CustomerListing["after"] {
	if (typeof sent !== "string") return undefined;
	try {
		const read = content.safeParse(JSON.parse(Buffer.from(sent, "base64url").toString("utf8")));
		return read.success ? { searchName: read.data[0], id: read.data[1] } : undefined;
	} catch {
		return undefined;
	}
}
