import { paramById, shocks } from "../mine/catalogue";
import { COORDINATES, DIRECTIONS } from "./leadingTable";
import { orthogonalise } from "./reflectors";
import { blockEnd } from "./yearBlocks";

/**
 * An independent standard normal behind a trial. Of a parameter: normal score of its uniform. Of a shock: mean over the
 * years from … to − 1, times the root of their number; a uniform shock has a coordinate per year, its normal score.
 */
export interface Coordinate {
  readonly id: string;
  /** index of the parameter or shock */
  readonly index: number;
  readonly kind: "param" | "normal" | "uniform";
  readonly from: number;
  readonly to: number;
}

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

/** Reads "module.param" or "module.shock@year index". Throws if there is no such thing. */
export function coordinateOf(id: string): Coordinate {
  const [name = "", year] = id.split("@");
  if (year === undefined) {
    const param = paramById.get(name);
    if (param === undefined) throw new Error(`no parameter ${name}`);
    return { id, index: param.index, kind: "param", from: 0, to: 0 };
  }
  const shock = shocks.find((entry) => entry.id === name);
  if (shock === undefined) throw new Error(`no shock ${name}`);
  const from = Number(year);
  const { kind } = shock.definition;
  return { id, index: shock.index, kind, from, to: kind === "normal" ? blockEnd(from) : from + 1 };
}
