import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import type { MoneyView } from "../../../wire/api/money.ts";
import { ledgerQuery } from "../../api/money-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { Amount } from "../money/amount.tsx";
import { Panel } from "../page.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { accountTitleKey } from "./account-title.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "10px", padding: "14px 20px" },
	heading: { ...typographyStyles.subtitle2 },
	owed: { display: "flex", flexWrap: "wrap", gap: "10px 32px" },
	summary: {
		width: "fit-content",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
		cursor: "pointer",
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
		"@media (max-width: 640px)": { paddingBlock: "12px" },
	},
	accounts: {
		display: "grid",
		gridTemplateColumns: "auto auto",
		width: "fit-content",
		gap: "2px 24px",
		paddingTop: "6px",
		fontSize: tokens.fontSizeBase200,
	},
	balance: { textAlign: "end" },
	term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	value: { ...typographyStyles.subtitle1 },
	verdict: { display: "flex", alignItems: "center", columnGap: "6px", fontSize: tokens.fontSizeBase200 },
	balanced: { color: tokens.colorStatusSuccessForeground1 },
	unbalanced: { color: tokens.colorStatusDangerForeground1 },
	none: { color: tokens.colorNeutralForeground2 },
});

const customerAccount = "customerReceivable";

interface Balance {
	readonly account: string;
	readonly balance: MoneyView;
}

/** What the customer owes in every currency, and whether the books are right. */
export function LedgerSummary({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery(ledgerQuery(language, customerId));
	if (query.isPending) return <ListSkeleton rows={1} rowHeight={88} />;
	if (query.data === undefined) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const { balances, sums } = query.data;
	const balanced = sums.every(({ amount }) => amount === 0);
	const Icon = balanced ? CheckmarkCircle16Regular : ErrorCircle16Regular;
	return (
		<section aria-labelledby="ledger-title">
			<Panel className={styles.root}>
				<h2 id="ledger-title" className={styles.heading}>
					{text("ledger.title")}
				</h2>
				{balances.length === 0 ? (
					<p className={styles.none}>{text("ledger.nothing")}</p>
				) : (
					<>
						<dl className={styles.owed}>
							{balances
								.filter(({ account }) => account === customerAccount)
								.map(({ balance }) => (
									<div key={balance.currency}>
										<dt className={styles.term}>{text(balance.amount < 0 ? "ledger.credit" : "ledger.owed")}</dt>
										<dd className={styles.value}>
											<Amount money={absolute(balance)} />
										</dd>
									</div>
								))}
						</dl>
						<p className={mergeClasses(styles.verdict, balanced ? styles.balanced : styles.unbalanced)}>
							<Icon aria-hidden="true" />
							{text(balanced ? "ledger.balanced" : "ledger.unbalanced")}
						</p>
						<Accounts balances={balances} />
					</>
				)}
			</Panel>
		</section>
	);
}

/** Every account with its sign, for whoever knows double entry. */
function Accounts({ balances }: { readonly balances: readonly Balance[] }) {
	const styles = useStyles();
	const text = useText();
	return (
		<details>
			<summary className={styles.summary}>{text("ledger.accounts")}</summary>
			<dl className={styles.accounts}>
				{balances.map(({ account, balance }) => {
					const title = accountTitleKey(account);
					return (
						<Fragment key={`${account} ${balance.currency}`}>
							<dt className={styles.term}>{title === undefined ? account : text(title)}</dt>
							<dd className={styles.balance}>
								<Amount money={balance} />
							</dd>
						</Fragment>
					);
				})}
			</dl>
		</details>
	);
}

function absolute(money: MoneyView): MoneyView {
	return { ...money, amount: Math.abs(money.amount), decimal: money.decimal.replace("-", "") };
}
