/** Whether two plain values are the same to the letter; an absent member and one that is `undefined` are the same. */
export function isEqual(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const names = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...names].every((name) => isEqual(Reflect.get(one, name), Reflect.get(other, name)));
}
