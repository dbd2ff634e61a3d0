import { tokens } from "@fluentui/react-components";

/**
 * The style of a row that scrolls sideways. More to the right shows by fading out into `background`; the fade rests behind
 * the last item once one has scrolled there.
 */
export function fadingStrip(background: string) {
	return {
		display: "flex",
		overflowX: "auto",
		scrollbarWidth: "none",
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
		"::after": {
			content: '""',
			position: "sticky",
			insetInlineEnd: 0,
			flexShrink: 0,
			width: "28px",
			marginInlineStart: "-4px",
			pointerEvents: "none",
			backgroundImage: `linear-gradient(to right, transparent, ${background})`,
		},
	} as const;
}
