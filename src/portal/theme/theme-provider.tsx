import {
	createDOMRenderer,
	FluentProvider,
	makeStyles,
	RendererProvider,
	type Theme,
	tokens,
	webDarkTheme,
	webLightTheme,
} from "@fluentui/react-components";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { readThemeChoice, rememberThemeChoice, type ThemeChoice } from "./theme-choice.ts";

const fontFamilyBase =
	'"Pretendard Variable", Pretendard, "Segoe UI", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR", system-ui, sans-serif';
const themes: Readonly<Record<"light" | "dark", Theme>> = {
	light: { ...webLightTheme, fontFamilyBase },
	// Fluent's own red falls short of 4.5 : 1 on its dark surfaces.
	dark: { ...webDarkTheme, fontFamilyBase, colorStatusDangerForeground1: webDarkTheme.colorStatusDangerForeground3 },
};

// Styles are inserted while the page runs; the nonce lets a strict content security policy accept them.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
const renderer = createDOMRenderer(document, { styleElementAttributes: nonce === undefined ? {} : { nonce } });

const useStyles = makeStyles({
	root: { minHeight: "100dvh", backgroundColor: tokens.colorNeutralBackground2 },
});

interface ThemeSetting {
	readonly choice: ThemeChoice;
	readonly setChoice: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeSetting>({ choice: "system", setChoice: () => undefined });

/** Light, dark or as the system says, and how to change it. */
export function useThemeChoice(): ThemeSetting {
	return useContext(ThemeContext);
}

/** Gives everything below it the chosen colors and the typeface. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
	const [choice, setChoice] = useState(readThemeChoice);
	const systemIsDark = useSyncExternalStore(watchSystem, () => darkQuery.matches);
	useEffect(() => {
		rememberThemeChoice(choice);
		if (choice === "system") delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = choice;
	}, [choice]);
	const setting = useMemo(() => ({ choice, setChoice }), [choice]);
	const shown = choice === "system" ? (systemIsDark ? "dark" : "light") : choice;
	return (
		<ThemeContext value={setting}>
			<RendererProvider renderer={renderer} targetDocument={document}>
				<Surface theme={themes[shown]}>{children}</Surface>
			</RendererProvider>
		</ThemeContext>
	);
}

// Inside the renderer's provider, so that its own styles carry the nonce too.
function Surface({ theme, children }: { readonly theme: Theme; readonly children: ReactNode }) {
	return (
		<FluentProvider theme={theme}>
			<div className={useStyles().root}>{children}</div>
		</FluentProvider>
	);
}

const darkQuery = matchMedia("(prefers-color-scheme: dark)");

function watchSystem(onChange: () => void): () => void {
	darkQuery.addEventListener("change", onChange);
	return () => darkQuery.removeEventListener("change", onChange);
}
