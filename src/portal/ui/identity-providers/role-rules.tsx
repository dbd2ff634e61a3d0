import { Button, Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useText } from "../../language/text.ts";
import { CheckList } from "../accounts/check-list.tsx";
import { WideInput } from "../invoices/wide-fields.tsx";
import type { RuleEntry } from "./provider-entry.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "12px" },
	heading: { ...typographyStyles.subtitle2 },
	explanation: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	rule: {
		display: "flex",
		flexDirection: "column",
		rowGap: "8px",
		padding: "12px",
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusMedium,
	},
});

interface RoleRulesProps {
	readonly rules: readonly RuleEntry[];
	readonly choices: readonly { readonly name: string; readonly title: string }[];
	readonly tried: boolean;
	readonly onChange: (rules: readonly RuleEntry[]) => void;
}

/** Which roles whoever has a group or role at the provider gets here. */
export function RoleRules({ rules, choices, tried, onChange }: RoleRulesProps) {
	const styles = useStyles();
	const text = useText();
	const edit = (key: number, change: Partial<RuleEntry>) =>
		onChange(rules.map((rule) => (rule.key === key ? { ...rule, ...change } : rule)));
	const add = () => {
		const key = Math.max(-1, ...rules.map((rule) => rule.key)) + 1;
		onChange([...rules, { key, value: "", chosen: [] }]);
	};
	return (
		<section className={styles.root} aria-labelledby="role-rules">
			<h3 id="role-rules" className={styles.heading}>
				{text("portal.outside.rules")}
			</h3>
			<p className={styles.explanation}>{text("portal.outside.rules.explanation")}</p>
			{rules.map(({ key, value, chosen }, index) => (
				<div key={key} className={styles.rule}>
					<Field
						label={text("portal.outside.rule.value.of", { number: index + 1 })}
						validationMessage={tried && value.trim() === "" && chosen.length > 0 ? text("form.required") : null}
					>
						<WideInput value={value} spellCheck={false} onChange={(_event, next) => edit(key, { value: next.value })} />
					</Field>
					<CheckList
						label={text("portal.outside.rule.roles.of", { number: index + 1 })}
						choices={choices}
						chosen={chosen}
						onChange={(next) => edit(key, { chosen: next })}
						problem={
							tried && value.trim() !== "" && chosen.length === 0 ? text("portal.outside.roles.required") : undefined
						}
					/>
					<div>
						<Button size="small" onClick={() => onChange(rules.filter((rule) => rule.key !== key))}>
							{text("portal.outside.rule.remove.of", { number: index + 1 })}
						</Button>
					</div>
				</div>
			))}
			<div>
				<Button onClick={add}>{text("portal.outside.rule.add")}</Button>
			</div>
		</section>
	);
}
