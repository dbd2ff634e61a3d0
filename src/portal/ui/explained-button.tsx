import { Button, type ButtonProps, makeStyles, mergeClasses, Tooltip, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId } from "react";

const useStyles = makeStyles({
	root: { display: "inline-flex", flexDirection: "column", rowGap: "6px", minWidth: 0 },
	wide: { display: "flex" },
	reason: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ExplainedButtonProps {
	readonly children: ReactNode;
	/** Why it cannot be pressed; absent when it can. */
	readonly disabledReason?: string | undefined;
	readonly onPress: () => void;
	readonly appearance?: ButtonProps["appearance"];
	readonly icon?: ReactElement;
	readonly size?: ButtonProps["size"];
	readonly wide?: boolean;
	readonly busy?: boolean;
}

/** A button that is never hidden: when it cannot be pressed it says why, in a tooltip and in words below it. */
export function ExplainedButton(props: ExplainedButtonProps) {
	const { children, disabledReason, onPress, appearance = "secondary", icon, size = "medium", wide, busy } = props;
	const styles = useStyles();
	const reasonId = useId();
	const disabled = disabledReason !== undefined;
	const button = (
		<Button
			appearance={appearance}
			size={size}
			disabledFocusable={disabled || busy === true}
			onClick={onPress}
			{...(icon === undefined ? {} : { icon })}
			{...(disabled ? { "aria-describedby": reasonId } : {})}
		>
			{children}
		</Button>
	);
	return (
		<span className={mergeClasses(styles.root, wide === true && styles.wide)}>
			{disabled ? (
				<Tooltip content={disabledReason} relationship="inaccessible" positioning="below">
					{button}
				</Tooltip>
			) : (
				button
			)}
			{disabled && (
				<span id={reasonId} className={styles.reason}>
					{disabledReason}
				</span>
			)}
		</span>
	);
}
