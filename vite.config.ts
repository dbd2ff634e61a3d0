import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const server = `http://127.0.0.1:${process.env.PORT ?? "8080"}`;

// `scripts/build-portal.ts` builds with this; `npm run dev:portal` serves the sources beside a running `npm start`.
export default defineConfig({
	root: fromHere("src/portal"),
	cacheDir: fromHere("node_modules/.vite"),
	plugins: [react()],
	build: {
		outDir: fromHere("dist/portal"),
		emptyOutDir: true,
		target: "es2023",
		// Every asset is a file of its own, so the content security policy needs no `data:` source.
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 1500,
		rolldownOptions: {
			output: {
				// Libraries change rarely: in chunks of their own, browsers keep them when only our screens change.
				codeSplitting: {
					groups: [
						{
							name: "fluent",
							test: /[\\/]node_modules[\\/](@fluentui[\\/](?!react-charts|chart-utilities)|@griffel|tabster|keyborg)/u,
							priority: 3,
						},
						{ name: "vendor", test: /[\\/]node_modules[\\/](?!@fluentui|d3-|internmap)/u, priority: 2 },
						// Only the screen with a chart loads these. A group takes along what its modules need, so it comes last.
						{ name: "charts", test: /[\\/]node_modules[\\/]/u, priority: 1 },
					],
				},
			},
		},
	},
	server: {
		fs: { allow: [fromHere("src"), fromHere("node_modules")] },
		// Not plain "/api" and "/v1": the portal's own sources have an `api` folder under the same root.
		proxy: {
			"^/(v1|api/v1)/": server,
			"^/[^/]+/(oauth2|v2\\.0|discovery)/": server,
			"^/(openapi\\.json|docs|healthz|readyz)$": server,
		},
	},
});
