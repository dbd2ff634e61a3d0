import { encode } from "uqr";

/** A QR code as one path of squares, so that a page can draw it without a picture. */
export function toQrPath(text: string): { readonly size: number; readonly path: string } {
	const { data, size } = encode(text, { border: 2, ecc: "M" });
	const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size, path: squares.join("") };
}
