import { z } from "zod";
import { account, accountWithLink } from "../../wire/api/accounts.ts";
import { useAccessChange } from "./access-queries.ts";
import { type ApiBody, apiRequest } from "./api-request.ts";

const ofAccount = "/api/v1/accounts/{accountId}";

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
	const end = useAccessChange((what: "account" | "sessions") =>
		what === "account"
			? apiRequest("delete", ofAccount, { path, answer: z.undefined() })
			: apiRequest("delete", `${ofAccount}/sessions`, { path, answer: z.undefined() }),
	);
	return { change, link, end };
}
