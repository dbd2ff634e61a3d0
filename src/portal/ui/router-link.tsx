import { Link as FluentLink, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useHref, useLinkClickHandler } from "react-router";

interface RouterLinkProps {
	readonly to: string;
	readonly children: ReactNode;
	readonly className?: string;
	/** For links that stand alone and must be easy to hit with a finger. */
	readonly standalone?: boolean;
	readonly current?: boolean;
}

const useStyles = makeStyles({
	standalone: {
		"@media (max-width: 640px)": { display: "inline-flex", alignItems: "center", minHeight: "44px" },
	},
});

/** A link inside the portal that looks like every other link. */
export function RouterLink({ to, children, className, standalone = false, current = false }: RouterLinkProps) {
	const styles = useStyles();
	const onClick = useLinkClickHandler<HTMLAnchorElement>(to);
	return (
		<FluentLink
			href={useHref(to)}
			onClick={onClick}
			className={mergeClasses(standalone && styles.standalone, className)}
			{...(current ? { "aria-current": "page" as const } : {})}
		>
			{children}
		</FluentLink>
	);
}
