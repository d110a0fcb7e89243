import type { Language } from "../../../models/core/text";
import type { Picture } from "../../decisions/pictures";
import type { Chart, ChartData, ChartGeometry, ChartTable, Frame, Tip } from "../chart";
import { barsKind } from "./barsKind";
import { inShownUnit } from "./inShownUnit";
import { linesKind } from "./linesKind";
import { mapKind } from "./mapKind";
import { marksKind } from "./marksKind";
import { matrixKind } from "./matrixKind";
import { scatterKind } from "./scatterKind";

/** How one kind of picture becomes a chart. */
export interface PictureKind<P extends Picture> {
  /** height of the plot that shows everything, px */
  height(picture: P): number;
  /** range of the value axis */
  domain(picture: P): readonly [number, number];
  draw(svg: SVGSVGElement, picture: P, frame: Frame, language: Language): ChartGeometry;
  rows(picture: P, language: Language): ChartTable;
  tip(picture: P, step: number, language: Language): Tip | undefined;
}

export interface PictureData extends ChartData {
  readonly picture: Picture;
}

const kinds: { readonly [K in Picture["kind"]]: PictureKind<Extract<Picture, { kind: K }>> } = {
  bars: barsKind,
  marks: marksKind,
  lines: linesKind,
  scatter: scatterKind,
  map: mapKind,
  matrix: matrixKind,
};

/** The kind of a picture; each takes only pictures of its own kind, which `picture.kind` has just told. */
const kindOf = (picture: Picture): PictureKind<Picture> =>
  kinds[picture.kind] as unknown as PictureKind<Picture>;

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Height of a picture's plot, px. */
export const pictureHeight = (picture: Picture): number => kindOf(picture).height(picture);

/** A report's picture as a chart. It carries its own numbers: of the results on screen it takes only the language. */
export function pictureChart(picture: Picture): Chart<PictureData> {
  const kind = kindOf(picture);
  return {
    id: picture.id,
    name: picture.name,
    modes: false,
    view: ({ language, refining }) => {
      const drawn = inShownUnit(picture, language);
      return {
        language,
        title: upperFirst(drawn.title[language]),
        subtitle: upperFirst(drawn.subtitle[language]),
        note: drawn.note[language],
        refining,
        domain: kind.domain(drawn),
        domainKey: drawn.id,
        picture: drawn,
      };
    },
    draw: (svg, data, frame) => kind.draw(svg, data.picture, frame, data.language),
    // files, and the table from which they are written, hold declared units
    rows: ({ language }) => kind.rows(picture, language),
    tip: (data, step) => kind.tip(data.picture, step, data.language),
    // an answer is about more than one result
    opens: () => undefined,
    say: (data, step) => {
      const tip = kind.tip(data.picture, step, data.language);
      return tip
        ? `${tip.heading}: ${tip.rows.map(({ label, value }) => `${label} ${value}`).join(", ")}`
        : "";
    },
  };
}
