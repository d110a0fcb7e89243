import { units, unitDefinition, type Unit } from "./units";

/** One way to write a unit: `factor` declared units of `unit` make one of it. */
export interface Spelling {
  readonly written: string;
  readonly unit: Unit;
  readonly factor: number;
}

/** Spellings beside the ids and labels of the unit table, as mine reports in English and Chinese use them. */
const extra: readonly (readonly [written: string, unit: Unit, factor: number])[] = [
  ["percent", "%", 1],
  ["times", "x", 1],
  ["倍", "x", 1],
  ["year", "a", 1],
  ["yr", "a", 1],
  ["per year", "1/a", 1],
  ["%/yr", "%/a", 1],
  ["billion t", "Gt", 1],
  ["million t", "Mt", 1],
  ["亿吨", "Mt", 100],
  ["万吨", "kt", 10],
  ["t/a", "Mt/a", 1e-6],
  ["吨/年", "Mt/a", 1e-6],
  ["Mtpa", "Mt/a", 1],
  ["ktpa", "kt/a", 1],
  ["Mt/year", "Mt/a", 1],
  ["Mt/yr", "Mt/a", 1],
  ["million t/a", "Mt/a", 1],
  ["亿吨/年", "Mt/a", 100],
  ["万吨/年", "kt/a", 10],
  ["t/m³", "t/m3", 1],
  ["吨/米³", "t/m3", 1],
  ["平方千米", "km2", 1],
  ["yuan/t", "CNY/t", 1],
  ["元/t", "CNY/t", 1],
  ["万元/t", "kCNY/t", 10],
  ["万元/吨", "kCNY/t", 10],
  ["CNY/tpa", "CNY/(t/a)", 1],
  ["元/(t/a)", "CNY/(t/a)", 1],
  ["万元/(吨/年)", "kCNY/(t/a)", 10],
  ["万元/(t/a)", "kCNY/(t/a)", 10],
  ["CNY/a", "kCNY/a", 1e-3],
  ["元/年", "kCNY/a", 1e-3],
  ["万元/年", "kCNY/a", 10],
  ["billion CNY", "bn CNY", 1],
  ["m CNY", "bn CNY", 1e-3],
  ["million CNY", "bn CNY", 1e-3],
  ["CNY", "bn CNY", 1e-9],
  ["元", "bn CNY", 1e-9],
  ["万元", "bn CNY", 1e-5],
  ["亿元", "bn CNY", 0.1],
  ["people", "persons", 1],
  ["person", "persons", 1],
  ["jobs", "persons", 1],
  ["万人", "persons", 1e4],
  ["kWh/吨", "kWh/t", 1],
  ["度/吨", "kWh/t", 1],
  ["m³/吨", "m3/t", 1],
];

/** Every spelling, longest first, so that "Mt/a" is found before "Mt". The id of a unit wins over other uses. */
export const spellings: readonly Spelling[] = collect();

function collect(): Spelling[] {
  const found = new Map<string, Spelling>();
  const add = (written: string, unit: Unit, factor: number): void => {
    if (written !== "" && !/^\d+$/.test(written) && !found.has(written))
      found.set(written, { written, unit, factor });
  };
  const ids = (Object.keys(units) as Unit[]).filter((id) => id !== "choice" && id !== "year");
  for (const id of ids) add(id, id, 1);
  for (const id of ids) {
    const { label } = unitDefinition(id);
    add(label.en, id, 1);
    add(label.zh, id, 1);
  }
  for (const [written, unit, factor] of extra) add(written, unit, factor);
  return [...found.values()].sort((left, right) => right.written.length - left.written.length);
}
