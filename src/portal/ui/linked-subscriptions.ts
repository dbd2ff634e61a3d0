/** A subscription that the facts of a refusal name. */
export interface LinkedSubscription {
	readonly subscriptionId: string;
	readonly name?: string;
}

const deepest = 4;

/** The subscriptions that stand in the way and that the caller may open, wherever the facts name them. */
export function linkedSubscriptions(facts: unknown): readonly LinkedSubscription[] {
	const found = new Map<string, LinkedSubscription>();
	collect(facts, deepest, found);
	return [...found.values()];
}

function collect(value: unknown, depth: number, found: Map<string, LinkedSubscription>): void {
	if (depth === 0 || typeof value !== "object" || value === null) return;
	if ("subscriptionId" in value && typeof value.subscriptionId === "string") {
		const name = "friendlyName" in value && typeof value.friendlyName === "string" ? value.friendlyName : undefined;
		found.set(value.subscriptionId, {
			subscriptionId: value.subscriptionId,
			...(name === undefined ? {} : { name }),
		});
	}
	for (const inner of Object.values(value)) collect(inner, depth - 1, found);
}
