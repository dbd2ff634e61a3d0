import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MoneyView } from "../../../wire/api/money.ts";
import { useMoney } from "./use-money.ts";

const useStyles = makeStyles({
	root: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
	credit: { color: tokens.colorStatusSuccessForeground1 },
});

interface AmountProps {
	readonly money: MoneyView;
	/** With its sign, and what is given back in a color of its own: for what changes, not for what is owed. */
	readonly signed?: boolean;
}

/** An amount that is never broken over two lines. */
export function Amount({ money, signed = false }: AmountProps) {
	const styles = useStyles();
	const format = useMoney();
	return (
		<span className={mergeClasses(styles.root, signed && money.amount < 0 && styles.credit)}>
			{signed ? format.signed(money) : format.amount(money)}
		</span>
	);
}
