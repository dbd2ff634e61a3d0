import { Button, makeStyles } from "@fluentui/react-components";
import { useLanguage } from "../language/language-provider.tsx";

const useStyles = makeStyles({ button: { minWidth: "72px" } });

/** One press to the other language, written in that language so that whoever needs it can read it. */
export function LanguageSwitch() {
	const styles = useStyles();
	const { language, setLanguage } = useLanguage();
	const other = language === "ko" ? "en" : "ko";
	return (
		<Button appearance="subtle" className={styles.button} lang={other} onClick={() => setLanguage(other)}>
			{other === "en" ? "English" : "한국어"}
		</Button>
	);
}
