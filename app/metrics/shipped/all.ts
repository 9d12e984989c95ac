import type { DefinitionContent } from "../definition.ts";
import { COMPLAINTS } from "./complaints.ts";
import { CUSTOMERS } from "./customers.ts";
import { NPS } from "./nps.ts";
import { RETURNS } from "./returns.ts";
import { REVIEWS } from "./reviews.ts";
import { SALES } from "./sales.ts";
import { STOCK } from "./stock.ts";
import { VISITS } from "./visits.ts";

/** Every definition that comes with the product, in the catalogue's order. */
export const SHIPPED: readonly DefinitionContent[] = [
	...SALES,
	...CUSTOMERS,
	...RETURNS,
	...REVIEWS,
	...NPS,
	...COMPLAINTS,
	...STOCK,
	...VISITS,
];

export const SHIPPED_ORDER: readonly string[] = SHIPPED.map(({ key }) => key);
