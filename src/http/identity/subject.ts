import type { Account } from "../../domain/access/account.ts";
import { type AccountId, type PartnerId, toId } from "../../domain/basics/ids.ts";

/** Both ids of an account, since accounts are found through their partner. */
export interface Subject {
	readonly partnerId: PartnerId;
	readonly accountId: AccountId;
}

/** What `sub` says of a person; clients take it as it is. */
export function toSubject({ partnerId, id }: Pick<Account, "partnerId" | "id">): string {
	return `${partnerId}.${id}`;
}

/** Reads a `sub` that `toSubject` made. */
export function fromSubject(sub: string): Subject | undefined {
	const [partnerId, accountId, ...rest] = sub.split(".");
	if (!partnerId || !accountId || rest.length > 0) return undefined;
	return { partnerId: toId(partnerId), accountId: toId(accountId) };
}
