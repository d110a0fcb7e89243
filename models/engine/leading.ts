import { paramById, shocks } from "../mine/catalogue";
import { COORDINATES, DIRECTIONS, PROFILES } from "./leadingTable";
import { orthogonalise } from "./reflectors";

/**
 * An independent standard normal behind a trial. Of a parameter: normal score of its uniform. Of a shock: a weighted mean
 * over the years ("path"), whose squared weights sum to 1. Of a uniform shock: the normal score of one year.
 */
export type Coordinate = {
  readonly id: string;
  /** index of the parameter or shock */
  readonly index: number;
} & (
  | { readonly kind: "param" }
  | { readonly kind: "path"; readonly weights: Float64Array }
  | { readonly kind: "year"; readonly year: number }
);

/**
 * The coordinates that decide most of the results, the weightiest first, and the rotation that a design's point goes
 * through to become them: its first numbers move the headline results along their steepest directions (linear
 * transformation of J. Imai and K. S. Tan, "A general dimension reduction technique for derivative pricing", J. Comput.
 * Finance 10 (2006) 129-155, with the active subspace of P. G. Constantine (2015) as directions).
 */
export interface Leading {
  readonly coordinates: readonly Coordinate[];
  /** see `reflect` */
  readonly reflectors: readonly Float64Array[];
}

let read: Leading | undefined;

/** The same for every scenario, so that scenarios share their luck; made from the base case by `npm run leading`. */
export function leading(): Leading {
  if (read === undefined) {
    const coordinates = COORDINATES.trim().split(/\s+/).map(coordinateOf);
    const directions = DIRECTIONS.map((sparse) => {
      const direction = new Float64Array(coordinates.length);
      for (const entry of sparse.split(" ")) {
        const [place, weight] = entry.split(":");
        direction[Number(place)] = Number(weight) / 1000;
      }
      return direction;
    });
    read = { coordinates, reflectors: orthogonalise(directions) };
  }
  return read;
}

/** Reads "module.param", "module.shock~profile" or "module.shock@year index". Throws if there is no such thing. */
function coordinateOf(id: string): Coordinate {
  const [name = "", detail = ""] = id.split(/[@~]/);
  const param = paramById.get(name);
  if (param !== undefined) return { id, index: param.index, kind: "param" };
  const shock = shocks.find((entry) => entry.id === name);
  if (shock === undefined) throw new Error(`no parameter or shock ${name}`);
  const { index } = shock;
  if (id.includes("@")) return { id, index, kind: "year", year: Number(detail) };
  const profile = PROFILES[id];
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return { id, index, kind: "path", weights: Float64Array.from(profile.split(" "), (w) => Number(w) / 1000) };
}
