import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { findBrokenText } from "../../wire/plain-text.ts";
import type { Answer } from "../answer.ts";
import { seatliftErrors, unusable } from "../errors.ts";
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
	const read = schema.safeParse(json);
	if (!read.success) return { kind: "refused", answer: seatliftErrors.invalidInput(locale, read.error.issues) };
	const broken = findBrokenText(read.data);
	if (broken !== undefined) return { kind: "refused", answer: seatliftErrors.invalidInput(locale, [unusable(broken)]) };
	return { kind: "body", value: read.data };
}
