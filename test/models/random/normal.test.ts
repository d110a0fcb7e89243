import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { normalCdf, normalDensity, normalQuantile } from "../../../models/random/normal";

const relative = (found: number, expected: number) => Math.abs(found / expected - 1);

describe("normalQuantile", () => {
  // recomputed with 40-digit arithmetic (erfc inverted for the double nearest to p);
  // 0.25, 0.001 and 1e-20 are also the check values printed with AS 241 (Wichura 1988)
  const known: readonly [number, number][] = [
    [1e-300, -37.0470962993611992],
    [1e-100, -21.2734535609653243],
    [1e-20, -9.26234008979840758],
    [1.3e-11, -6.66761145651074083],
    [1.4e-11, -6.65672309151818364],
    [1e-10, -6.3613409024040562],
    [0.001, -3.09023230616781354],
    [0.025, -1.95996398454005421],
    [0.0749, -1.44023826752796366],
    [0.0751, -1.43882539275253998],
    [0.1, -1.28155156554460044],
    [0.25, -0.674489750196081743],
    [0.45, -0.125661346855074006],
    [0.499, -0.00250663089957176623],
  ];

  it.each(known)("p = %s", (p, z) => {
    expect(relative(normalQuantile(p), z)).toBeLessThan(1e-14);
  });

  it("is odd about one half and has its limits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), (k) => {
        // k/2^20 and its complement are both exact
        expect(normalQuantile(1 - k / 2 ** 20)).toBe(-normalQuantile(k / 2 ** 20) + 0);
      }),
    );
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    for (const outside of [-0.1, 1.1, NaN]) expect(normalQuantile(outside)).toBeNaN();
  });

  it("is undone by the distribution function, also far in the tail", () => {
    fc.assert(
      fc.property(fc.double({ min: -690, max: -0.7, noNaN: true }), (logP) => {
        const p = Math.exp(logP);
        const z = normalQuantile(p);
        // a relative error of z moves p by z² times as much
        expect(relative(normalCdf(z), p)).toBeLessThan(1e-15 * (z * z + 4));
      }),
    );
  });

  it("never decreases", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalQuantile(p * (1 + 1e-12))).toBeGreaterThanOrEqual(normalQuantile(p));
      }),
    );
  });
});

describe("normalCdf", () => {
  // recomputed with 40-digit arithmetic; 0.1586552539314570514 etc. as in Abramowitz & Stegun, table 26.1
  const known: readonly [number, number][] = [
    [-37, 5.72557122252457682e-300],
    [-30, 4.90671392714818706e-198],
    [-20, 2.75362411860623369e-89],
    [-10, 7.61985302416052607e-24],
    [-5.7, 5.99037140106352819e-9],
    [-5, 2.86651571879193912e-7],
    [-3, 0.00134989803163009453],
    [-1.96, 0.0249978951482204362],
    [-1, 0.158655253931457051],
    [-0.67, 0.251428895095310102],
    [-0.1, 0.460172162722971016],
    [0, 0.5],
    [0.5, 0.691462461274013104],
    [1, 0.841344746068542949],
    [2, 0.977249868051820793],
    [5, 0.999999713348428121],
  ];

  it.each(known)("x = %s", (x, p) => {
    expect(relative(normalCdf(x), p)).toBeLessThan(2e-14);
  });

  it("has its limits", () => {
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(NaN)).toBeNaN();
  });

  it("has the density as its slope", () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
        const h = 1e-4;
        const slope = (normalCdf(x + h) - normalCdf(x - h)) / (2 * h);
        expect(Math.abs(slope - normalDensity(x))).toBeLessThan(3e-9);
      }),
    );
  });
});
