/** Lets only so much work be under way at once; the rest waits in the order in which it came. */
export interface Gate {
	/** Does the work when its turn comes, however long the queue is. */
	enter<T>(work: () => Promise<T>): Promise<T>;
	/** The same, unless the queue is full: then the work is not done, and the answer is `undefined` at once. */
	tryToEnter<T>(work: () => Promise<T>): Promise<T | undefined>;
}

/** A gate for `atOnce` pieces of work, before which `waiting` others may queue. */
export function createGate({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }): Gate {
	const queue: (() => void)[] = [];
	let inside = 0;

	async function enter<T>(work: () => Promise<T>): Promise<T> {
		// Whoever leaves hands its place to the next in the queue, so nobody who comes meanwhile can take it.
		if (inside < atOnce) inside += 1;
		else await new Promise<void>((resolve) => queue.push(resolve));
		try {
			return await work();
		} finally {
			const next = queue.shift();
			if (next === undefined) inside -= 1;
			else next();
		}
	}

	return {
		enter,
		async tryToEnter(work) {
			if (inside >= atOnce && queue.length >= waiting) return undefined;
			return await enter(work);
		},
	};
}
