import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Answer } from "../answer.ts";
import { seatliftErrors } from "../errors.ts";
import type { Locale } from "../locale.ts";

/** A body that fits its schema, or the answer that says what is wrong with it. */
export type ReadBody<T> =
	| { readonly kind: "body"; readonly value: T }
	| { readonly kind: "refused"; readonly answer: Answer };

/** Reads the JSON of a request whose body was kept as text. */
export function readJsonBody<T>(request: FastifyRequest, schema: z.ZodType<T>, locale: Locale): ReadBody<T> {
	let json: unknown;
	try {
		json = JSON.parse(typeof request.body === "string" ? request.body : "");
	} catch {
		return { kind: "refused", answer: seatliftErrors.malformedJson(locale) };
	}
	if (JSON.stringify(json).includes("\\u0000")) {
		return { kind: "refused", answer: seatliftErrors.invalidInput(locale, []) };
	}
	const read = schema.safeParse(json);
	if (read.success) return { kind: "body", value: read.data };
	return { kind: "refused", answer: seatliftErrors.invalidInput(locale, read.error.issues) };
}
