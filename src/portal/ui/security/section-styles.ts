import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** How the parts of the security screen look. */
export const useSectionStyles = makeStyles({
	section: { display: "flex", flexDirection: "column", rowGap: "12px", padding: "20px" },
	heading: { ...typographyStyles.subtitle2 },
	form: { display: "flex", flexDirection: "column", rowGap: "12px", maxWidth: "420px" },
	detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	list: { display: "flex", flexDirection: "column" },
	item: {
		display: "flex",
		flexWrap: "wrap",
		alignItems: "center",
		justifyContent: "space-between",
		gap: "8px 16px",
		paddingBlock: "10px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
	buttons: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: "8px" },
	/* Black on white in either theme, or a camera could not read it. */
	qr: { display: "block", width: "220px", maxWidth: "100%", backgroundColor: "#fff", color: "#000" },
	codes: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(200px, 1fr))",
		gap: "4px 16px",
		fontFamily: tokens.fontFamilyMonospace,
	},
});
