import { z } from "zod";

/** Of whom a second factor is demanded; `administrators` are those who decide who may do what. */
const demand = z.enum(["optional", "administrators", "everybody"]);

/** `GET /api/v1/sign-in-rules`: what the partner demands of everybody who signs in. */
export const signInRules = z.object({ secondFactor: demand }).meta({ id: "SignInRules" });

/** Body of `PUT /api/v1/sign-in-rules`. */
export const signInRulesRequest = z.strictObject({ secondFactor: demand }).meta({ id: "SignInRulesRequest" });
