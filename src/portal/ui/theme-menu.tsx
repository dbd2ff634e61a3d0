import {
	Button,
	Menu,
	MenuItemRadio,
	MenuList,
	MenuPopover,
	type MenuProps,
	MenuTrigger,
} from "@fluentui/react-components";
import { DarkTheme20Regular } from "@fluentui/react-icons/svg/dark-theme";
import { useText } from "../language/text.ts";
import { themeChoices } from "../theme/theme-choice.ts";
import { useThemeChoice } from "../theme/theme-provider.tsx";

/** Light, dark, or as the system says. */
export function ThemeMenu() {
	const text = useText();
	const { choice, setChoice } = useThemeChoice();
	const onChange: MenuProps["onCheckedValueChange"] = (_event, { checkedItems }) => {
		const chosen = themeChoices.find((each) => each === checkedItems[0]);
		if (chosen !== undefined) setChoice(chosen);
	};
	return (
		<Menu checkedValues={{ theme: [choice] }} onCheckedValueChange={onChange}>
			<MenuTrigger disableButtonEnhancement>
				<Button appearance="subtle" icon={<DarkTheme20Regular />} aria-label={text("theme.label")} />
			</MenuTrigger>
			<MenuPopover>
				<MenuList>
					{themeChoices.map((each) => (
						<MenuItemRadio key={each} name="theme" value={each}>
							{text(`theme.${each}`)}
						</MenuItemRadio>
					))}
				</MenuList>
			</MenuPopover>
		</Menu>
	);
}
