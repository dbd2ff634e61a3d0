import { makeStyles, tokens } from "@fluentui/react-components";
import { DarkTheme20Regular } from "@fluentui/react-icons/svg/dark-theme";
import { useText } from "../language/text.ts";
import { themeChoices } from "../theme/theme-choice.ts";
import { useThemeChoice } from "../theme/theme-provider.tsx";
import { Disclosure } from "./disclosure.tsx";

const useStyles = makeStyles({
	choices: { margin: 0, padding: 0, border: "none" },
	choice: {
		display: "flex",
		alignItems: "center",
		columnGap: "8px",
		minHeight: "36px",
		paddingInline: "8px",
		borderRadius: tokens.borderRadiusMedium,
		cursor: "pointer",
		":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
		"@media (max-width: 640px)": { minHeight: "44px" },
	},
	radio: { width: "16px", height: "16px", margin: 0, accentColor: tokens.colorCompoundBrandBackground },
});

/** Light, dark, or as the system says. */
export function ThemeMenu() {
	const styles = useStyles();
	const text = useText();
	const { choice, setChoice } = useThemeChoice();
	return (
		<Disclosure label={text("theme.label")} icon={<DarkTheme20Regular />}>
			<fieldset className={styles.choices}>
				<legend className="visually-hidden">{text("theme.label")}</legend>
				{themeChoices.map((each) => (
					<label key={each} className={styles.choice}>
						<input
							type="radio"
							name="theme"
							className={styles.radio}
							checked={each === choice}
							onChange={() => setChoice(each)}
						/>
						{text(`theme.${each}`)}
					</label>
				))}
			</fieldset>
		</Disclosure>
	);
}
