import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { UserLicensesResultView } from "../../../wire/api/licenses.ts";
import { useText } from "../../language/text.ts";
import { RefusalList } from "../refusal-list.tsx";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "8px" },
	title: { display: "block", marginBottom: "4px" },
	list: { display: "flex", flexDirection: "column", rowGap: "4px" },
	term: { display: "inline", fontWeight: tokens.fontWeightSemibold },
	value: { display: "inline" },
});

interface LicenseEffectsProps {
	readonly customerId: string;
	readonly result: UserLicensesResultView;
}

/** What stands against a choice of licenses, or what would come of it. */
export function LicenseEffects({ customerId, result }: LicenseEffectsProps) {
	const styles = useStyles();
	const text = useText();
	const { violations, notices } = result;
	if (violations.length > 0)
		return (
			<MessageBar intent="error" layout="multiline">
				<MessageBarBody>
					<MessageBarTitle className={styles.title}>
						{text("portal.licenses.violations", { count: violations.length })}
					</MessageBarTitle>
					<RefusalList refusals={violations} customerId={customerId} />
				</MessageBarBody>
			</MessageBar>
		);
	return (
		<div className={styles.root}>
			{notices.length === 0 && <p>{text("portal.licenses.fine")}</p>}
			<ServiceChanges result={result} />
			{notices.length > 0 && (
				<MessageBar intent="warning" layout="multiline">
					<MessageBarBody>
						<RefusalList refusals={notices.map((notice) => ({ ...notice, facts: {} }))} />
					</MessageBarBody>
				</MessageBar>
			)}
		</div>
	);
}

function ServiceChanges({ result: { services } }: Pick<LicenseEffectsProps, "result">) {
	const styles = useStyles();
	const text = useText();
	if (services === undefined) return null;
	const { gained, replaced, lost } = services;
	const names = (plans: readonly { readonly title: string }[]) => plans.map(({ title }) => title).join(", ");
	const line = (key: "gained" | "lost" | "replaced", value: string) =>
		value !== "" && (
			<div>
				<dt className={styles.term}>{text(`portal.licenses.${key}`)}</dt> <dd className={styles.value}>{value}</dd>
			</div>
		);
	return (
		<dl className={styles.list}>
			{line("gained", names(gained))}
			{line("replaced", replaced.map(({ from, to }) => `${from.title} → ${to.title}`).join(", "))}
			{line("lost", names(lost))}
		</dl>
	);
}
