import { startOfDay } from "../basics/instant.ts";
import { type Day, dayOf } from "../billing/day.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { type Asking, type ChannelWorld, listHeld } from "./held.ts";
import type { ChannelStep, EndingKind } from "./way.ts";

const statusAfter = {
	suspend: "suspended",
	cancel: "deleted",
	letEnd: "disabled",
	customerEnds: "deleted",
	delete: "deleted",
} as const satisfies Record<EndingKind, Subscription["status"]>;

/**
 * The customer's things on a day once everything in the steps has ended. What is not renewed and whose term is over by
 * then has expired; nothing else is assumed to change.
 */
export function carryOutSteps(
	world: ChannelWorld,
	steps: readonly ChannelStep[],
	{ day, asking }: { readonly day: Day; readonly asking: Asking },
): ChannelWorld {
	const ended = new Map<string, EndingKind>();
	for (const step of steps) if ("held" in step) ended.set(step.held.key, step.kind);
	const keys = listHeld(world, asking).map(({ key }) => key);
	const isToday = day === dayOf(world.now);
	return {
		now: isToday ? world.now : startOfDay(day),
		subscriptions: world.subscriptions.map((one, index) => {
			const how = ended.get(keys[index] ?? "");
			if (how !== undefined) return { ...one, status: statusAfter[how] };
			const isOver = one.status === "active" && !one.autoRenew && dayOf(one.committedUntil) < day;
			return isOver && !isToday ? { ...one, status: "expired" } : one;
		}),
		outside: world.outside.filter(({ id }) => !ended.has(id)),
	};
}
