/** Ids of the partner network are numbers. */
const mpnShape = /^\d{1,12}$/u;

/** Whether a text can be the number of a partner. Whether there is one, only the network itself knows. */
export function isMpnId(text: string): boolean {
	return mpnShape.test(text);
}
