import { expect, it } from "vitest";
import { extreme } from "../../../models/kernel/wasm/arithmetic";
import { inLanes } from "./vectorFunction";

const NUMBERS = [-Infinity, -2.5, -1e-300, 0, 1e-300, 1, 7, 1e300, Infinity, NaN];

/** The extreme of two numbers, by the instructions of the compiled model: lanes are the two orders of operands. */
const compiled = (op: "min" | "max") =>
  inLanes((_, body, argument) => {
    const exchanged = () => {
      argument();
      argument();
      body.simd("shuffle", 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
    };
    extreme(body, op, argument, exchanged);
  });

it.each(["min", "max"] as const)("takes the %s of two numbers as Math does, NaN if one is", (op) => {
  const own = compiled(op);
  for (const a of NUMBERS)
    for (const b of NUMBERS) expect(own(a, b), `${a}, ${b}`).toEqual([Math[op](a, b), Math[op](b, a)]);
});
