import { existsSync } from "node:fs";
import { run } from "./run-step.ts";

const browser = "/usr/bin/chromium";

/** Makes sure that Debian's Chromium and a Korean font are there, installing them where apt can; else says why not. */
export async function ensureBrowser(): Promise<{ readonly missing?: string }> {
	const packages = [
		...(existsSync(browser) ? [] : ["chromium"]),
		...((await hasKoreanFont()) ? [] : ["fonts-noto-cjk"]),
	];
	const refusal = packages.length > 0 ? await install(packages) : undefined;
	if (!existsSync(browser))
		return { missing: refusal ?? `${browser} is missing after installing ${packages.join(", ")}` };
	const version = await run({ program: browser, args: ["--version"] });
	return version.ok ? {} : { missing: `${browser} does not start: ${lastLine(version.output)}` };
}

async function hasKoreanFont(): Promise<boolean> {
	const { ok, output } = await run({ program: "fc-list", args: [":lang=ko"] });
	return ok && output.trim() !== "";
}

/** Installs Debian packages; the answer is the reason why that was not possible. */
async function install(packages: readonly string[]): Promise<string | undefined> {
	const wanted = packages.join(" and ");
	if (!existsSync("/usr/bin/apt-get")) return `no ${wanted}, and no apt-get to install it`;
	const root = process.getuid?.() === 0;
	if (!root && !(await run({ program: "sudo", args: ["-n", "true"] })).ok) {
		return `no ${wanted}, and neither root nor password-less sudo to install it`;
	}
	for (const action of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
		const { ok, output } = await run(asRoot(root, ["-o", "DPkg::Lock::Timeout=120", ...action]));
		if (!ok) return `apt-get ${action[0]} failed: ${lastLine(output)}`;
	}
	return undefined;
}

function asRoot(root: boolean, args: readonly string[]) {
	const command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
	return root ? { program: "/usr/bin/env", args: command.slice(1) } : { program: "sudo", args: ["-n", ...command] };
}

function lastLine(output: string): string {
	return output.trim().split("\n").at(-1) ?? "no output";
}
