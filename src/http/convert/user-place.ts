import { z } from "zod";
import type { UserPlace } from "../../domain/users/user-listing.ts";
import { isPlainText } from "../../wire/plain-text.ts";

const text = z.string().refine(isPlainText);
const content = z.tuple([text, text]);

/** Where a list of people goes on, before or after one of them. */
export function toUserCursor({ key, id }: UserPlace): string {
	return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

/** A cursor that is not ours is as good as none: the list starts at its beginning. */
export function readUserCursor(sent: string | readonly string[] | undefined): UserPlace | undefined {
	if (typeof sent !== "string") return undefined;
	try {
		const read = content.safeParse(JSON.parse(Buffer.from(sent, "base64url").toString("utf8")));
		return read.success ? { key: read.data[0], id: read.data[1] } : undefined;
	} catch {
		return undefined;
	}
}
