import { Field } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { AccountView } from "../../../wire/api/accounts.ts";
import { signInRules } from "../../../wire/api/sign-in-rules.ts";
import { signInRulesQuery, useAccessChange } from "../../api/access-queries.ts";
import { apiRequest } from "../../api/api-request.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { WideSelect } from "../invoices/wide-fields.tsx";
import { useSectionStyles } from "../security/section-styles.ts";
import { useSuccessMessage } from "../success-messages.tsx";
import { useDenial } from "../use-denial.ts";

const demands = ["optional", "administrators", "everybody"] as const;

/** Of whom a second factor is demanded, and how many of them have none. */
export function SignInRules({ accounts }: { readonly accounts: readonly AccountView[] }) {
	const styles = useSectionStyles();
	const text = useText();
	const say = useSuccessMessage();
	const { language } = useLanguage();
	const denial = useDenial("manageSignInRules");
	const rules = useQuery(signInRulesQuery(language));
	const change = useAccessChange((secondFactor: (typeof demands)[number]) =>
		apiRequest("put", "/api/v1/sign-in-rules", { body: { secondFactor }, answer: signInRules }),
	);
	if (rules.isError) return <ErrorPanel error={rules.error} onRetry={() => void rules.refetch()} />;
	if (rules.data === undefined) return null;
	const lacking = accounts.filter((account) => account.lacksSecondFactor).length;
	return (
		<div className={styles.form}>
			<Field
				label={text("portal.identity.people.rules")}
				hint={denial ?? text("portal.identity.people.rules.hint")}
				{...(lacking > 0 && {
					validationState: "warning" as const,
					validationMessage: text("portal.identity.people.rules.lacking", { count: lacking }),
				})}
			>
				<WideSelect
					value={rules.data.secondFactor}
					disabled={denial !== undefined || change.isPending}
					onChange={(_event, { value }) => {
						const chosen = demands.find((one) => one === value);
						if (chosen === undefined) return;
						change.mutate(chosen, { onSuccess: () => say(text("portal.identity.people.rules.done")) });
					}}
				>
					{demands.map((one) => (
						<option key={one} value={one}>
							{text(`portal.identity.people.rules.${one}`)}
						</option>
					))}
				</WideSelect>
			</Field>
			{change.isError && <ErrorPanel error={change.error} />}
		</div>
	);
}
