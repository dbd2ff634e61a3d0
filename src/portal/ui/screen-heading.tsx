import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "react-router";

const useStyles = makeStyles({
	heading: {
		...typographyStyles.title2,
		fontSize: "clamp(1.375rem, 1.1rem + 0.9vw, 1.75rem)",
		lineHeight: 1.3,
		color: tokens.colorNeutralForeground1,
	},
});

interface ScreenHeadingProps {
	/** What the browser's tab says. */
	readonly title: string;
	/** Shown in its place when given. */
	readonly children?: ReactNode;
}

/** The heading of a screen. Arriving here by a link moves the focus to it, so that a screen reader says where one is. */
export function ScreenHeading({ title, children }: ScreenHeadingProps) {
	const styles = useStyles();
	const heading = useRef<HTMLHeadingElement>(null);
	const { key, hash } = useLocation();
	const arrivedByLink = useRef(key !== "default" && hash === "");
	useEffect(() => {
		document.title = `${title} · Seatlift`;
	}, [title]);
	useEffect(() => {
		if (arrivedByLink.current) heading.current?.focus({ preventScroll: true });
	}, []);
	return (
		<h1 ref={heading} tabIndex={-1} className={styles.heading}>
			{children ?? title}
		</h1>
	);
}
