import type { LineSummary, Summary } from "../../models/engine/summary";
import { lines as declared } from "../../models/mine/catalogue";
import type { LineId } from "../../models/mine/registry";

type Lines = Readonly<Record<LineId, LineSummary>>;

/**
 * Which lines the screen reads, so that first results need carry no others: statistics of all lines take as long as
 * simulating the first shard.
 */
export interface Focus {
  /** the lines that results were read for since those before the last whole ones; undefined before anything was read */
  lines(): readonly LineId[] | undefined;
  /**
   * Results with all lines, each of which is noted when it is read. Lines that have not arrived are those of the results
   * before: a chart that has just been opened shows them until results with its lines are there, which takes a moment.
   * Undefined where the results before are of other years.
   */
  complete(summary: Summary): Summary | undefined;
}

/** Watches from now on. */
export function createFocus(): Focus {
  let last: Lines | undefined;
  let lastCalendar = "";
  // charts are drawn a frame later than results arrive, so that the last reading may not be over yet
  let now = new Set<LineId>();
  let before = new Set<LineId>();
  return {
    lines() {
      const read = new Set([...before, ...now]);
      return read.size === 0 ? undefined : [...read];
    },
    complete(summary) {
      const calendar = `${summary.firstYear}/${summary.years}`;
      const arrived = summary.lines;
      const whole = declared.every(({ id }) => arrived[id] !== undefined);
      if (!whole && (last === undefined || calendar !== lastCalendar)) return undefined;
      const all: Lines = whole ? arrived : { ...last!, ...arrived };
      // few lines make nothing forgotten: what is not looked at first reads only now and then while a lever moves
      if (whole) {
        before = now;
        now = new Set();
      }
      const read = now;
      const lines = Object.create(null) as Record<LineId, LineSummary>;
      for (const { id } of declared) {
        Object.defineProperty(lines, id, {
          enumerable: true,
          get() {
            read.add(id);
            return all[id];
          },
        });
      }
      last = all;
      lastCalendar = calendar;
      return { ...summary, lines };
    },
  };
}
