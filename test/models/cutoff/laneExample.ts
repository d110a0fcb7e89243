import type { LaneProject } from "../../../models/cutoff/lane";

/** The mine of Lane's own example (1964): 1,000 t, spread evenly over 0–1 lb/t. */
export const laneExample: LaneProject = {
  price: 25,
  refining: 5,
  mining: 1,
  milling: 2,
  fixed: 300,
  recovery: 1,
  rate: 0.15,
  mineCapacity: 100,
  millCapacity: 50,
  refineryCapacity: 40,
};
