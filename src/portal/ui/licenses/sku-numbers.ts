import type { SkuOverviewView } from "../../../wire/api/licenses.ts";

/** Assigned licenses by whether anybody uses them, and what nobody has. */
export interface SkuUse {
	readonly used: number;
	readonly idle: number;
	/** Of whom nobody knows. */
	readonly unknown: number;
	readonly free: number;
}

/** Where the licenses of a product are. Those beyond what was bought are used, idle or unknown like the others. */
export function useOf({ assigned, idle, free }: Pick<SkuOverviewView, "assigned" | "idle" | "free">): SkuUse {
	const { count, unknown } = idle;
	return { used: Math.max(0, assigned - count - unknown), idle: count, unknown, free };
}
