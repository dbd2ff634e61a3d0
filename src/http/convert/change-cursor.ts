import { z } from "zod";
import { storedInstant } from "../../domain/basics/instant.ts";
import type { ChangePlace } from "../../use-cases/changes/list-changes.ts";
import { isPlainText } from "../../wire/plain-text.ts";

const content = z.tuple([z.iso.datetime(), z.string().refine(isPlainText)]);

/** Where a list of changes goes on after the one that a page ended with. */
export function toChangeCursor({ at, id }: ChangePlace): string {
	return Buffer.from(JSON.stringify([at, id])).toString("base64url");
}

/** A cursor that is not ours is as good as none: the list starts at its beginning. */
export function readChangeCursor(sent: string | undefined): ChangePlace | undefined {
	if (sent === undefined) return undefined;
	try {
		const read = content.safeParse(JSON.parse(Buffer.from(sent, "base64url").toString("utf8")));
		return read.success ? { at: storedInstant(read.data[0]), id: read.data[1] } : undefined;
	} catch {
		return undefined;
	}
}
