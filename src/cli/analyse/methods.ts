import { attribution } from "./attribution";
import { cutoff } from "./cutoff";
import { drivers } from "./drivers";
import { evpi } from "./evpi";
import { map } from "./map";
import { flexibility } from "./flexibility";
import type { Method } from "./method";
import { regret } from "./regret";
import { sobol } from "./sobol";
import { solve } from "./solve";
import { tornado } from "./tornado";

/** The methods of `npm run analyse`, in the order in which help lists them. */
export const methods: readonly Method[] = [
  tornado,
  drivers,
  sobol,
  attribution,
  evpi,
  solve,
  map,
  regret,
  cutoff,
  flexibility,
];
