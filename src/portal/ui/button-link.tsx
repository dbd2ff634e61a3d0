import { Button, type ButtonProps } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useHref, useLinkClickHandler } from "react-router";

interface ButtonLinkProps {
	readonly to: string;
	readonly children: ReactNode;
	readonly appearance?: ButtonProps["appearance"];
	readonly size?: ButtonProps["size"];
	readonly icon?: ReactElement;
	readonly describedBy?: string;
}

/** A link inside the portal that looks like a button. */
export function ButtonLink({
	to,
	children,
	appearance = "secondary",
	size = "medium",
	icon,
	describedBy,
}: ButtonLinkProps) {
	const onClick = useLinkClickHandler<HTMLAnchorElement>(to);
	return (
		<Button
			as="a"
			href={useHref(to)}
			onClick={onClick}
			appearance={appearance}
			size={size}
			{...(icon === undefined ? {} : { icon })}
			{...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
		>
			{children}
		</Button>
	);
}
