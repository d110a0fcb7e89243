import type { Language } from "../../../models/core/text";
import type { Mark, Picture } from "../../decisions/pictures";
import { shownUnit } from "../../i18n/format";

/**
 * A picture as it is drawn: results in the unit that the reader chose. Levers, shares and correlations have no such unit
 * and stay as they are; so does the picture that files are written from.
 */
export function inShownUnit<P extends Picture>(picture: P, language: Language): P;
export function inShownUnit(picture: Picture, language: Language): Picture {
  if (picture.unit === undefined) return picture;
  const { factor } = shownUnit(picture.unit, language);
  if (factor === 1) return picture;
  const pair = ([low, high]: readonly [number, number]): readonly [number, number] => [
    low * factor,
    high * factor,
  ];
  switch (picture.kind) {
    case "bars":
      return {
        ...picture,
        origin: picture.origin * factor,
        bars: picture.bars.map(({ from, to, spread, ...bar }) => ({
          ...bar,
          from: from * factor,
          to: to * factor,
          ...(spread === undefined ? {} : { spread: pair(spread) }),
        })),
      };
    case "marks": {
      const scaled = (mark: Mark | undefined): Mark | undefined =>
        mark && { value: mark.value * factor, low: mark.low * factor, high: mark.high * factor };
      return {
        ...picture,
        rows: picture.rows.map((row) => ({ ...row, marks: row.marks.map(scaled) })),
        references: picture.references.map((each) => ({ ...each, value: each.value * factor })),
      };
    }
    case "lines":
      return {
        ...picture,
        lines: picture.lines.map(({ points, errors, ...line }) => ({
          ...line,
          points: points.map(([x, y]) => [x, y * factor] as const),
          ...(errors === undefined ? {} : { errors: errors.map((error) => error * factor) }),
        })),
        references: picture.references.map((each) => ({ ...each, value: each.value * factor })),
        rings: picture.rings.map(([x, y]) => [x, y * factor] as const),
      };
    case "scatter":
      return {
        ...picture,
        points: picture.points.map((point) => ({
          ...point,
          x: point.x * factor,
          y: point.y * factor,
          seX: point.seX * factor,
          seY: point.seY * factor,
        })),
      };
    case "map":
      return {
        ...picture,
        values: picture.values.map((value) => value * factor),
        levels: picture.levels.map((level) => level * factor),
      };
    case "matrix":
      return {
        ...picture,
        rows: picture.rows.map((row) => ({ ...row, values: row.values.map((value) => value * factor) })),
      };
  }
}
