import { z } from "zod";

/** RFC 9457. `code` is stable and machine-readable; `title` and `detail` are in the caller's language. */
export const problem = z
	.object({
		type: z.string(),
		title: z.string(),
		status: z.int(),
		code: z.string(),
		detail: z.string().optional(),
		/** Where the input is wrong, as JSON pointers into the body or names of query parameters. */
		errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
		/** In what a quote and the present differ, when it can no longer be carried out as quoted. */
		differences: z
			.array(
				z.object({
					what: z.enum(["line", "total", "subscription", "license", "person"]),
					id: z.string(),
					quoted: z.string().optional(),
					now: z.string().optional(),
					sentence: z.string(),
				}),
			)
			.optional(),
		/** Business reasons, when a rule refused. */
		get refusals() {
			return z.array(refusal).optional();
		},
	})
	.meta({ id: "Problem" });
export type Problem = z.infer<typeof problem>;

/** One reason against an action and what to do about it, in the caller's language, with the facts behind the words. */
export const refusal = z
	.object({
		code: z.string(),
		reason: z.string(),
		remedy: z.string(),
		facts: z.record(z.string(), z.unknown()),
	})
	.meta({ id: "Refusal" });
export type RefusalView = z.infer<typeof refusal>;
