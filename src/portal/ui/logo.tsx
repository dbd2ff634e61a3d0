/** The mark of the product: a step upward. Decorative, the name stands beside it. */
export function Logo({ size = 28 }: { readonly size?: number }) {
	return (
		<svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
			<rect width="32" height="32" rx="7" fill="#0f6cbd" />
			<path
				d="M8 23h4.5v-5H18v-5h5.5V8M19.5 8h4v4"
				fill="none"
				stroke="#fff"
				strokeWidth="3.2"
				strokeLinecap="round"
				strokeLinejoin="round"
			/>
		</svg>
	);
}
