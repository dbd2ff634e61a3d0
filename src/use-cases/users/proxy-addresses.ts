import type { UserId } from "../../domain/basics/ids.ts";
import type { CustomerUser, DuplicateAddress } from "../../domain/licenses/license.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Reader } from "../../storage/database.ts";
import { listDuplicateAddresses, listProxyAddresses, saveProxyAddresses } from "../../storage/proxy-address-store.ts";
import { findUser } from "../../storage/user-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeDirectory, type DirectoryOutcome, readDirectory, type ToDirectoryAnswer } from "./directory.ts";
import type { DirectoryKey } from "./read-users.ts";

/** A person's mail addresses besides the sign-in name, and those that somebody else has too. */
export interface UserAddresses {
	readonly user: CustomerUser;
	readonly addresses: readonly string[];
	readonly duplicates: readonly DuplicateAddress[];
}

/** Reads them. */
export async function readProxyAddresses(
	surroundings: Surroundings,
	{ userId, ...key }: DirectoryKey & { readonly userId: UserId },
): Promise<DirectoryOutcome<UserAddresses>> {
	return await readDirectory(surroundings, key, async (db): Promise<DirectoryOutcome<UserAddresses>> => {
		const user = await findUser(db, key.customerId, userId);
		return user === undefined ? { kind: "userNotFound" } : { kind: "done", ...(await readAddresses(db, user)) };
	});
}

interface AddressesToSet {
	readonly customerId: DirectoryKey["customerId"];
	readonly userId: UserId;
	/** In lower case, each once. */
	readonly addresses: readonly string[];
	readonly origin: RequestOrigin;
	readonly toAnswer: ToDirectoryAnswer<UserAddresses>;
}

/**
 * Audit operation `update_customer_user`: exactly these addresses. That somebody else has one too is told and not refused,
 * since directories that are synchronized hold such people; mail cannot be switched on for them.
 */
export async function setProxyAddresses(surroundings: Surroundings, asked: AddressesToSet): Promise<RememberedAnswer> {
	const { customerId, userId, addresses, origin, toAnswer } = asked;
	return await changeDirectory(surroundings, {
		...{ customerId, origin, toAnswer },
		async change(tx, { at }): Promise<DirectoryOutcome<UserAddresses>> {
			const user = await findUser(tx, customerId, userId);
			if (user === undefined) return { kind: "userNotFound" };
			const before = await listProxyAddresses(tx, customerId, userId);
			await saveProxyAddresses(tx, { customerId, userId }, addresses);
			await saveAuditRecords(tx, [
				newAuditRecord(at, origin, {
					...{ customerId, operation: "update_customer_user", resource: "customer_user", resourceId: userId },
					before: { proxyAddresses: before },
					after: { proxyAddresses: addresses },
					details: { UserPrincipalName: user.userPrincipalName },
				}),
			]);
			return { kind: "done", ...(await readAddresses(tx, user)) };
		},
	});
}

async function readAddresses(db: Reader, user: CustomerUser): Promise<UserAddresses> {
	const { customerId, id } = user;
	return {
		user,
		addresses: await listProxyAddresses(db, customerId, id),
		duplicates: (await listDuplicateAddresses(db, customerId, [id])).get(id) ?? [],
	};
}
