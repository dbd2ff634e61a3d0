import fc from "fast-check";
import { expect, test } from "vitest";
import { type AccountId, type PartnerId, toId } from "../../domain/basics/ids.ts";
import { fromPasskeyHandle, toPasskeyHandle } from "./passkey-handle.ts";

test("a handle names partner and account in no more bytes than WebAuthn allows", () => {
	fc.assert(
		fc.property(fc.uuid(), fc.uuid(), (partner, account) => {
			const holder = { partnerId: toId<PartnerId>(partner), id: toId<AccountId>(account) };
			const bytes = toPasskeyHandle(holder);
			expect(bytes.length).toBeLessThanOrEqual(64);
			const text = Buffer.from(bytes).toString("base64url");
			expect(fromPasskeyHandle(text)).toEqual({ partnerId: partner, accountId: account });
		}),
		{ numRuns: 50 },
	);
});

test.each(["", "AAAA", "not base64 at all"])("%j is no handle of ours", (text) => {
	expect(fromPasskeyHandle(text)).toBeUndefined();
});
