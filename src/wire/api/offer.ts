import { z } from "zod";
import { offerView } from "./subscription.ts";

/** What the catalog sells, in its order: `GET /api/v1/offers`. */
export const offerList = z.object({ items: z.array(offerView) }).meta({ id: "OfferList" });
