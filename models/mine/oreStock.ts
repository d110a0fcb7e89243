import type { AboveCutoff } from "./gradeTonnage";

/** What a step of mining took: ore to the mill, ore between the cut-offs that went to the dump, and ore grades. */
export interface Bite {
  ore: number;
  dumped: number;
  iron: number;
  titanium: number;
  vanadium: number;
}

/** Ore of one class: tonnage at the start and now, grades, and how far its grade profile may lean. */
interface Class {
  readonly full: number;
  left: number;
  readonly iron: number;
  readonly titanium: number;
  readonly vanadium: number;
  readonly premium: number;
}

/**
 * The ore of the mine in two classes: rich (above the higher of two cut-offs) and lean (between the two; empty with
 * one cut-off). Tonnage and metal are conserved: mined + left + dumped + abandoned = full, class by class.
 *
 * Within a class the grade falls linearly from `1 + premium` to `1 − premium` times its mean, which the premium's limit
 * keeps inside the class: no ore is poorer than its lower cut-off, none of the lean ore richer than its upper one.
 */
export class OreStock {
  /** tonnage above the lower cut-off, Mt */
  readonly full: number;
  /** lean ore lost for good, in the pit or on the dumps, Mt */
  lost = 0;
  private gone = 0;
  readonly rich: Class;
  readonly lean: Class;
  /** result of the last `take`, overwritten by the next */
  readonly bite: Bite = { ore: 0, dumped: 0, iron: 0, titanium: 0, vanadium: 0 };

  /**
   * @param tonnage resource that can be mined at all, all grades, Mt
   * @param high what lies above the higher cut-off `highCutoff`
   * @param low what lies above the lower cut-off `lowCutoff`; the same with one cut-off
   * @param premium by how much the first ore of a class is richer than its mean (0.1 = 10 %)
   */
  constructor(
    tonnage: number,
    high: AboveCutoff,
    low: AboveCutoff,
    highCutoff: number,
    lowCutoff: number,
    premium: number,
  ) {
    this.full = tonnage * low.share;
    const between = Math.max(0, low.share - high.share);
    this.rich = {
      full: tonnage * high.share,
      left: tonnage * high.share,
      iron: high.iron,
      titanium: high.titanium,
      vanadium: high.vanadium,
      premium: Math.min(premium, 1 - highCutoff / high.iron),
    };
    // the lean grades are what is missing to the whole, so that metal adds up exactly
    const grade = (whole: number, rich: number) =>
      between > 0 ? (low.share * whole - high.share * rich) / between : whole;
    const difference = grade(low.iron, high.iron);
    // between cut-offs next to each other the difference is mere rounding; ore between them has a grade between them
    const iron = between > 0 ? Math.min(highCutoff, Math.max(lowCutoff, difference)) : difference;
    const room = Math.min(1 - lowCutoff / iron, highCutoff / iron - 1);
    this.lean = {
      full: tonnage * between,
      left: tonnage * between,
      iron,
      titanium: grade(low.titanium, high.titanium),
      vanadium: grade(low.vanadium, high.vanadium),
      premium: between > 0 ? Math.min(premium, Math.max(0, room)) : 0,
    };
  }

  /** ore that can still be mined, Mt */
  get left(): number {
    return this.rich.left + this.lean.left;
  }

  /** where the last bite lay in the ground worked from first to last, 0–1, at its middle */
  get position(): number {
    const size = this.bite.ore + this.bite.dumped;
    const whole = this.gone + this.left;
    return whole > 0 ? (this.gone - size / 2) / whole : 0;
  }

  /**
   * Mines up to `wanted` Mt: `all` above the lower cut-off, rich and lean as they lie together, or what lies above the
   * higher one only. Then lean ore either stays where it is or, with `dump`, is moved and lost in the proportion in
   * which it lies with the rich. The result stands in `bite`.
   */
  take(wanted: number, all: boolean, dump: boolean): Bite {
    const { rich, lean, bite } = this;
    const available = all ? rich.left + lean.left : rich.left;
    // rounding must not leave a gram of ore behind that is then mined for years
    const ore = available > 1e-9 * this.full ? Math.min(wanted, available) : 0;
    const share = available > 0 ? ore / available : 0;
    const fromRich = rich.left * share;
    const fromLean = all ? lean.left * share : 0;
    const dumped = !all && dump ? lean.left * share : 0;
    const richer = factor(rich, fromRich);
    const leaner = factor(lean, fromLean);
    const weight = ore > 0 ? fromRich / ore : 1;
    bite.ore = ore;
    bite.dumped = dumped;
    bite.iron = weight * rich.iron * richer + (1 - weight) * lean.iron * leaner;
    bite.titanium = weight * rich.titanium * richer + (1 - weight) * lean.titanium * leaner;
    bite.vanadium = weight * rich.vanadium * richer + (1 - weight) * lean.vanadium * leaner;
    rich.left -= fromRich;
    lean.left -= fromLean + dumped;
    this.lost += dumped;
    this.gone += ore + dumped;
    return bite;
  }

  /** The cut-off was raised for good: lean ore that is left will never be mined. */
  abandonLean(): void {
    this.lost += this.lean.left;
    this.lean.left = 0;
  }
}

/** Grade of a bite over the class's mean: linear in the tonnage taken before, so that the profile averages to 1. */
function factor(from: Class, taken: number): number {
  if (from.premium === 0 || from.full === 0) return 1;
  return 1 + from.premium * (1 - (2 * (from.full - from.left + taken / 2)) / from.full);
}
