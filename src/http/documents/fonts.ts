import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The two weights of a document's type, with all of Hangul in them. */
export interface DocumentFonts {
	readonly regular: Buffer;
	readonly bold: Buffer;
}

let loaded: Promise<DocumentFonts> | undefined;

/** Reads the fonts once for the whole process; they are several megabytes. */
export async function loadFonts(): Promise<DocumentFonts> {
	loaded ??= readFonts();
	return await loaded;
}

async function readFonts(): Promise<DocumentFonts> {
	const folder = join(dirname(createRequire(import.meta.url).resolve("@kfonts/nanum-gothic/package.json")), "src");
	const [regular, bold] = await Promise.all(
		["NanumGothic.ttf", "NanumGothicBold.ttf"].map((name) => readFile(join(folder, name))),
	);
	if (regular === undefined || bold === undefined) throw new Error("a font is missing");
	return { regular, bold };
}
