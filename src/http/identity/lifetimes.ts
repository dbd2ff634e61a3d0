const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long each thing of the sign-in lives, in seconds. */
export const lifetimes = {
	accessToken: hour,
	/** Also how long the portal's refresh tokens can be renewed: they end with the session. */
	session: 12 * hour,
	/** From opening the sign-in page to having signed in. */
	interaction: hour,
	authorizationCode: minute,
	/** From getting a code on a device to having entered it in a browser. */
	deviceCode: 15 * minute,
	/** Of API clients; each use gives a new one with the whole time ahead, as Azure AD's 90 days without use. */
	refreshToken: 90 * day,
	/** How long a change of roles, or a removal, may go unnoticed by tokens that are in use. */
	rememberedRoles: minute,
} as const;

/** Azure AD dates a token's beginning five minutes back, so that a clock that is behind still takes it. */
export const backdating = 5 * minute;
