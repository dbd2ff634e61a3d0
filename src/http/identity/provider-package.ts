/**
 * oidc-provider, and the only place that loads it: while it loads, it takes a Node release that has not been marked as
 * LTS yet for one that is too old and says so on the console. Everything else that is said meanwhile gets through.
 */
const nodeNotice = /^oidc-provider WARNING: Unsupported runtime/u;

const { warn } = console;
console.warn = (...words: unknown[]) => {
	if (typeof words[0] !== "string" || !nodeNotice.test(words[0])) warn(...words);
};
const loaded = await import("oidc-provider");
console.warn = warn;

export const { Provider, errors, interactionPolicy } = loaded;
