import { attributionOf } from "./attributionOf";
import { comparePlans } from "./comparePlans";
import { cutoffOf } from "./cutoffOf";
import { driversOf } from "./driversOf";
import { flexibilityOf } from "./flexibilityOf";
import { mapOf } from "./mapOf";
import { sensitivity } from "./sensitivity";
import { solveFor } from "./solveFor";
import { tornadoOf } from "./tornadoOf";
import { valueOfKnowing } from "./valueOfKnowing";

/** Every analysis by name, on the calling thread. What they take and find is plain data but for engine and callbacks. */
export const analyses = {
  attributionOf,
  comparePlans,
  cutoffOf,
  driversOf,
  flexibilityOf,
  mapOf,
  sensitivity,
  solveFor,
  tornadoOf,
  valueOfKnowing,
} as const;

export type Analyses = typeof analyses;
