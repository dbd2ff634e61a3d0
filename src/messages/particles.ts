import { josa } from "es-hangul";

/**
 * Tags with which a Korean sentence asks for a particle: `<iGa>{product}</iGa>` becomes "제품이" or "앱이". The sentence
 * chooses the particle, so callers hand in plain names in every language.
 */
export const particleTags = {
	eunNeun: tag("은/는"),
	iGa: tag("이/가"),
	eulReul: tag("을/를"),
	gwaWa: tag("와/과"),
	euroRo: tag("으로/로"),
};

/** The particles, by the form that es-hangul knows them under. */
export type ParticlePair = "은/는" | "이/가" | "을/를" | "와/과" | "으로/로";

/** The name with the particle that its last sound asks for, be it Hangul, a digit or Latin letters. */
export function withParticle(name: string, pair: ParticlePair): string {
	return name + josa.pick(lastSound(name), pair);
}

function tag(pair: ParticlePair): (chunks: readonly string[]) => string {
	return (chunks) => withParticle(chunks.join(""), pair);
}

const digits = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];

/** How Koreans end words in Latin letters: a stand-in syllable with the same final consonant. */
const latinEndings: readonly (readonly [RegExp, string])[] = [
	[/ng$/iu, "앙"],
	[/[ck]$/iu, "악"],
	[/l$/iu, "알"],
	[/m$/iu, "암"],
	[/n$/iu, "안"],
	// The last letter is silent: Online is 온라인, Prime is 프라임.
	[/[aeiou]me$/iu, "암"],
	[/[aeiou]ne$/iu, "안"],
	[/[aeiou]p$/iu, "압"],
];

/** A Hangul syllable that ends like the name sounds; marks such as brackets and quotes are silent. */
function lastSound(name: string): string {
	const spoken = name.replace(/[^\p{L}\p{N}]+$/u, "");
	const last = spoken.at(-1) ?? "";
	if (/[0-9]/u.test(last)) return digits[Number(last)] ?? last;
	if (!/[a-z]/iu.test(last)) return last === "" ? "가" : last;
	return latinEndings.find(([ending]) => ending.test(spoken))?.[1] ?? "가";
}
