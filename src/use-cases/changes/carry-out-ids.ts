import type { Surroundings } from "../surroundings.ts";

/** Surroundings that note down every id that they hand out. */
export function recordIds(surroundings: Surroundings): {
	readonly surroundings: Surroundings;
	readonly ids: readonly string[];
} {
	const ids: string[] = [];
	const newId = () => {
		const id = surroundings.newId();
		ids.push(id);
		return id;
	};
	return { surroundings: { ...surroundings, newId }, ids };
}

/** Surroundings that hand out the noted ids again, in their order, and new ones after them. */
export function replayIds(surroundings: Surroundings, ids: readonly string[]): Surroundings {
	const left = [...ids];
	return { ...surroundings, newId: () => left.shift() ?? surroundings.newId() };
}
