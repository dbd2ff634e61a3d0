import type { Account } from "../../domain/access/account.ts";
import { type AccountId, type PartnerId, toId } from "../../domain/basics/ids.ts";

const idBytes = 16;

/** What a passkey knows its owner by: both ids as bytes, since the 64 that WebAuthn allows hold no two ids as text. */
export function toPasskeyHandle({ partnerId, id }: Pick<Account, "partnerId" | "id">): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.from(`${partnerId}${id}`.replaceAll("-", ""), "hex"));
}

/** Reads such a handle in base64url; undefined when it is none of ours. */
export function fromPasskeyHandle(
	text: string,
): { readonly partnerId: PartnerId; readonly accountId: AccountId } | undefined {
	const bytes = Buffer.from(text, "base64url");
	if (bytes.length !== 2 * idBytes) return undefined;
	return {
		partnerId: toId(toGuid(bytes.subarray(0, idBytes))),
		accountId: toId(toGuid(bytes.subarray(idBytes))),
	};
}

function toGuid(bytes: Buffer): string {
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/u, "$1-$2-$3-$4-");
}
