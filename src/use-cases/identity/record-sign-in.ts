import type { Account } from "../../domain/access/account.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** The client of this installation by which people sign in. */
export const portalClientId = "seatlift-portal";

type Asked = Pick<RequestOrigin, "requestId" | "correlationId" | "address">;

/** What is told of a sign-in; `provider` is the name of the outside one that somebody came by. */
export interface SignInFacts {
	readonly status: "succeeded" | "failed";
	readonly by: readonly string[];
	readonly provider?: string;
}

/** What a person asks before there is a token that says so. */
export function originOfPerson({ id, partnerId, userName, displayName, roles }: Account, asked: Asked): RequestOrigin {
	const account = { id, userName, displayName };
	return { caller: { partnerId, kind: "user", clientId: portalClientId, roles, account }, ...asked };
}

/** Audit operation `sign_in`: that somebody came in, or had the right password and was refused for the rest. */
export async function recordSignIn(
	surroundings: Pick<Surroundings, "database" | "now" | "newId">,
	account: Account,
	{ status, by, provider, ...asked }: Asked & SignInFacts,
): Promise<void> {
	const record = newPartnerRecord(surroundings, originOfPerson(account, asked), {
		operation: "sign_in",
		resource: "account",
		resourceId: account.id,
		details: { By: by.join(" "), ...(provider === undefined ? {} : { Provider: provider }) },
	});
	await surroundings.database.transactInstallation((tx) => saveAuditRecords(tx, [{ ...record, status }]));
}
