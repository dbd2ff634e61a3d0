import type { TextKey } from "../../language/text.ts";

const titles = {
	customerReceivable: "ledger.account.customerReceivable",
	partnerRevenue: "ledger.account.partnerRevenue",
	taxPayable: "ledger.account.taxPayable",
} as const satisfies Record<string, TextKey>;

/** What an account of the ledger is called; one that a newer server has is shown by its own name. */
export function accountTitleKey(account: string): TextKey | undefined {
	return Object.hasOwn(titles, account) ? titles[account as keyof typeof titles] : undefined; // hasOwn has just proved it
}
