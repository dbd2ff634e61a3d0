const loopbackHosts = ["127.0.0.1", "localhost", "[::1]"];

/**
 * The addresses under which a browser may use the portal: the public one and, when that is this machine, its other
 * names, since people type `localhost` for what was printed as `127.0.0.1`.
 */
export function portalOrigins(publicUrl: string): readonly string[] {
	const { hostname, port, protocol, origin } = new URL(publicUrl);
	if (!loopbackHosts.includes(hostname)) return [origin];
	const others = loopbackHosts.filter((host) => host !== hostname);
	return [origin, ...others.map((host) => `${protocol}//${host}${port === "" ? "" : `:${port}`}`)];
}

/** The one of those addresses that a request came to; the public one when it came to none of them. */
export function originOfRequest(publicUrl: string, host: string | undefined): string {
	const known = portalOrigins(publicUrl);
	return known.find((origin) => new URL(origin).host === host?.toLowerCase()) ?? new URL(publicUrl).origin;
}
