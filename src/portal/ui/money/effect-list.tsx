import { makeStyles, tokens } from "@fluentui/react-components";
import type { QuoteView } from "../../../wire/api/change.ts";
import { useFormats, useText } from "../../language/text.ts";
import { type EffectValue, listEffects } from "./effects.ts";
import { useMoney } from "./use-money.ts";

const useStyles = makeStyles({
	list: { display: "flex", flexDirection: "column", rowGap: "8px" },
	name: { fontWeight: tokens.fontWeightSemibold },
	facts: { display: "flex", flexWrap: "wrap", gap: "0 16px", color: tokens.colorNeutralForeground2 },
});

/** What a change does to the subscriptions that it touches, before → after. */
export function EffectList({ effects }: Pick<QuoteView, "effects">) {
	const styles = useStyles();
	const text = useText();
	const value = useEffectValue();
	const listed = listEffects(effects);
	if (listed.length === 0) return null;
	return (
		<ul className={styles.list} aria-label={text("effect.title")}>
			{listed.map((effect) => (
				<li key={effect.subscriptionId}>
					<p className={styles.name}>{effect.name}</p>
					<p className={styles.facts}>
						{effect.facts.map(({ title, before, after }) => (
							<span key={title}>
								{text(title)}: {before === undefined ? "" : `${value(before)} → `}
								{after === undefined ? text("effect.gone") : value(after)}
							</span>
						))}
					</p>
				</li>
			))}
		</ul>
	);
}

/** One side of an effect in the words of the language in use. */
function useEffectValue(): (value: EffectValue) => string {
	const text = useText();
	const formats = useFormats();
	const money = useMoney();
	return (value) => {
		switch (value.kind) {
			case "number":
				return formats.number(value.value);
			case "day":
				return money.day(value.value);
			case "money":
				return money.amount(value.value);
			case "words":
				return value.value;
			case "text":
				return text(value.value);
		}
	};
}
