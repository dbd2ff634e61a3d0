import { Input, type InputProps, makeStyles, mergeClasses, Select, type SelectProps } from "@fluentui/react-components";

const useStyles = makeStyles({
	input: { width: "100%", minWidth: 0 },
	select: {
		width: "100%",
		minWidth: 0,
		"& select": {
			minWidth: 0,
			width: "100%",
			textOverflow: "ellipsis",
			"@media (max-width: 640px), (pointer: coarse)": { minHeight: "44px" },
		},
	},
});

/** An input exactly as wide as its field; by itself it would be as wide as a browser makes it. */
export function WideInput(props: InputProps) {
	return <Input {...props} className={mergeClasses(useStyles().input, props.className)} />;
}

/** A list of choices exactly as wide as its field, whatever its longest choice, and tall enough for fingers. */
export function WideSelect(props: SelectProps) {
	return <Select {...props} className={mergeClasses(useStyles().select, props.className)} />;
}
