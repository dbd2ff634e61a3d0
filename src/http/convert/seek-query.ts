import { z } from "zod";

/** The original gives up to 500 items a page and clamps what is above. */
const largestPage = 500;

/** Query of a list that is read on by continuation tokens, forward and back. */
export const seekQuery = z.object({
	size: z.coerce.number().int().min(0).optional(),
	filter: z.string().max(2_000).optional(),
	/** No client sends a number with `PageIndex`, so that it is the first page. */
	seekOperation: z
		.string()
		.regex(/^(first|next|previous|last|page_?index)$/iu)
		.optional(),
});

/** How many items a page has; 0 is what clients send who leave it to the server. */
export function toPageSize(size = 0): number {
	return size === 0 ? largestPage : Math.min(size, largestPage);
}
