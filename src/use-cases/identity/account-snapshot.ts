import { type Account, toSignInName } from "../../domain/access/account.ts";

/** What is recorded of an account: nothing by which anybody could sign in. */
export function snapshotOfAccount(account: Account): Readonly<Record<string, unknown>> {
	const { id, userName, displayName, roles, customRoles = [], state = "active", outside } = account;
	const shown = { id, userName: toSignInName(userName), displayName, roles, customRoles, state };
	return { ...shown, ...(outside === undefined ? {} : { signsInBy: outside.providerId }) };
}
