import type { ZodOpenApiComponentsObject } from "zod-openapi";

const scopes = { user_impersonation: "Act on this API; what the caller may do is decided by roles" };

/**
 * How a token is got. The addresses of `common` take every grant; with `common` replaced by the id or the domain of the
 * partner they ask for that tenant. The device flow has no member of its own in OpenAPI 3.1, so it is told in words.
 */
export function describeSecurity(publicUrl: string): NonNullable<ZodOpenApiComponentsObject["securitySchemes"]> {
	const tokenUrl = `${publicUrl}/common/oauth2/v2.0/token`;
	const refreshUrl = tokenUrl;
	return {
		token: {
			type: "http",
			scheme: "bearer",
			bearerFormat: "JWT",
			description: "A token that was got in whichever way.",
		},
		oauth2: {
			type: "oauth2",
			description: [
				"The resource is `https://api.partnercenter.microsoft.com`, as `resource` at `/{tenant}/oauth2/token` or as the scope",
				"`https://api.partnercenter.microsoft.com/.default` at `/{tenant}/oauth2/v2.0/token`; `{tenant}` is the id or the domain of the partner.",
				"Devices without a browser begin at `/{tenant}/oauth2/v2.0/devicecode` and ask the token address with the grant",
				"`urn:ietf:params:oauth:grant-type:device_code`.",
			].join(" "),
			flows: {
				clientCredentials: { tokenUrl, scopes },
				password: { tokenUrl, refreshUrl, scopes },
				authorizationCode: {
					authorizationUrl: `${publicUrl}/oauth2/authorize`,
					tokenUrl: `${publicUrl}/oauth2/token`,
					refreshUrl: `${publicUrl}/oauth2/token`,
					scopes,
				},
			},
		},
	};
}
