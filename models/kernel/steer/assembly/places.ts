/* Where things stand in memory, as `models/kernel/steerer.ts` lays them out. Addresses in bytes. */

/** Coordinates of a point, and how many there are room for: a multiple of four. */
export let coordinates: u32 = 0;
export let size: u32 = 0;
/** Direction numbers of the Sobol' sequence: one word per coordinate for each bit of a point's number. */
export let directionsAt: u32 = 0;
/** A vector per coordinate: the numbers of two trials. */
export let pointAt: u32 = 0;
/** Tables of `random/normalScore` and `random/uniformOfScore`. */
export let scoresAt: u32 = 0;
export let tailsAt: u32 = 0;
/** Reflectors, one after the other. */
export let reflectorsAt: u32 = 0;
export let reflectors: u32 = 0;
/** Uniforms: address of the coordinate, address of the luck. */
export let uniformsAt: u32 = 0;
export let uniforms: u32 = 0;
/** Paths: address of the coordinate, of the first year's luck, of the weights, number of years, a multiple of four. */
export let pathsAt: u32 = 0;
export let paths: u32 = 0;
/** Bytes from one year's luck to the next one's. */
export let yearBytes: u32 = 0;

export function layPoint(own: u32, room: u32, directions: u32, point: u32): void {
  coordinates = own;
  size = room;
  directionsAt = directions;
  pointAt = point;
}

export function layTables(scores: u32, tails: u32, vectors: u32, count: u32): void {
  scoresAt = scores;
  tailsAt = tails;
  reflectorsAt = vectors;
  reflectors = count;
}

export function layLuck(ones: u32, oneCount: u32, means: u32, meanCount: u32, year: u32): void {
  uniformsAt = ones;
  uniforms = oneCount;
  pathsAt = means;
  paths = meanCount;
  yearBytes = year;
}
