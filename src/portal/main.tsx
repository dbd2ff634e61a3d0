import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { z } from "zod";
import { queryClient } from "./api/query-client.ts";
import { LanguageProvider } from "./language/language-provider.tsx";
import { router } from "./routes.tsx";
import "./styles.css";
import { ThemeProvider } from "./theme/theme-provider.tsx";

// The content security policy forbids code made from strings, which zod would otherwise try.
z.config({ jitless: true });

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
	<StrictMode>
		<LanguageProvider>
			<ThemeProvider>
				<QueryClientProvider client={queryClient}>
					<RouterProvider router={router} />
				</QueryClientProvider>
			</ThemeProvider>
		</LanguageProvider>
	</StrictMode>,
);
