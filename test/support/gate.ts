/** A promise that the test settles by hand, to hold one thing until another has happened. */
export interface Gate {
	readonly passed: Promise<void>;
	open(): void;
}

/** Makes a closed gate. */
export function makeGate(): Gate {
	const { promise, resolve } = Promise.withResolvers<void>();
	return { passed: promise, open: resolve };
}
