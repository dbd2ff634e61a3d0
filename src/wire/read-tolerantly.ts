import { z } from "zod";

/**
 * Brings a client's spelling of an object to the schema's: names match whatever their case and underscores, `null` is
 * absent, unknown names fall away. Where both casings stand in one object, the one that says something wins.
 */
export function alignNames(schema: z.ZodType, value: unknown): unknown {
	const inner = unwrap(schema);
	if (value === null) return undefined;
	if (inner instanceof z.ZodArray && Array.isArray(value)) {
		return value.map((item) => alignNames(inner.element as z.ZodType, item)); // zod types the element as its core type
	}
	if (!(inner instanceof z.ZodObject) || typeof value !== "object" || Array.isArray(value)) return value;
	const shape: Readonly<Record<string, z.ZodType>> = inner.shape;
	const byFolded = new Map(Object.keys(shape).map((name) => [fold(name), name]));
	const aligned: Record<string, unknown> = {};
	for (const [spelled, part] of Object.entries(value)) {
		const name = byFolded.get(fold(spelled));
		const member = name === undefined ? undefined : shape[name];
		if (name === undefined || member === undefined || part === null || part === undefined) continue;
		aligned[name] = alignNames(member, part);
	}
	return aligned;
}

/**
 * An enum as clients send it: snake_case, camelCase, PascalCase, the .NET member's number, or that number as text.
 * Gives the wire's own snake_case; anything else is an issue whose params carry `enum: true`.
 */
export function tolerantEnum<const Name extends string>(numbers: Readonly<Record<Name, number>>) {
	const names = Object.keys(numbers) as Name[]; // the keys of the record are its names
	const known = new Map<string, Name>(
		names.flatMap((name) => [[fold(name), name] as const, [String(numbers[name]), name] as const]),
	);
	return z
		.union([z.string(), z.int()])
		.transform((sent, context): Name => {
			const name = known.get(fold(String(sent)));
			if (name !== undefined) return name;
			context.addIssue({ code: "custom", message: `unknown value ${JSON.stringify(sent)}`, params: { enum: true } });
			return z.NEVER;
		})
		.meta({ type: "string", enum: names });
}

function fold(name: string): string {
	return name.replaceAll("_", "").toLowerCase();
}

function unwrap(schema: z.ZodType): z.ZodType {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
		return unwrap(schema.unwrap() as z.ZodType); // zod types the inner schema as its core type
	}
	return schema;
}
