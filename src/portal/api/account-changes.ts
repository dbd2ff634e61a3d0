import { z } from "zod";
import { account, accountWithLink } from "../../wire/api/accounts.ts";
import { useAccessChange } from "./access-queries.ts";
import { type ApiBody, apiRequest } from "./api-request.ts";

const ofAccount = "/api/v1/accounts/{accountId}";

/** What can be ended, or taken away. */
const parts = {
	account: ofAccount,
	sessions: `${ofAccount}/sessions`,
	secondFactors: `${ofAccount}/second-factors`,
} as const;

/** What can be changed of an account. */
export type AccountChange = ApiBody<typeof ofAccount, "patch">;

/** What can be done about the account of somebody who works here. */
export function useAccountChanges(accountId: string) {
	const path = { accountId };
	const change = useAccessChange((body: AccountChange) =>
		apiRequest("patch", ofAccount, { path, body, answer: account }),
	);
	const link = useAccessChange((removesSecondFactors: boolean) =>
		apiRequest("post", `${ofAccount}/link`, { path, body: { removesSecondFactors }, answer: accountWithLink }),
	);
	const end = useAccessChange((what: keyof typeof parts) =>
		apiRequest("delete", parts[what], { path, answer: z.undefined() }),
	);
	return { change, link, end };
}
