import { units, unitDefinition, type Unit } from "./units";

/** One way to write a unit: `factor` declared units of `unit` make one of it. */
export interface Spelling {
  readonly written: string;
  readonly unit: Unit;
  readonly factor: number;
  /** in US dollars: `factor` holds at one yuan to the dollar */
  readonly dollars?: true;
  /** a way to count, "1.2万", and no unit */
  readonly counts?: true;
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
  ["person", "persons", 1],
  ["万人", "persons", 1e4],
  ["job", "jobs", 1],
  ["个岗位", "jobs", 1],
  ["万个", "jobs", 1e4],
  ["万个岗位", "jobs", 1e4],
  ["kWh/吨", "kWh/t", 1],
  ["度/吨", "kWh/t", 1],
  ["m³/吨", "m3/t", 1],
];

/** Dollars, read at an exchange rate. */
const dollars: typeof extra = [
  ["USD", "bn CNY", 1e-9],
  ["bn USD", "bn CNY", 1],
  ["billion USD", "bn CNY", 1],
  ["M USD", "bn CNY", 1e-3],
  ["million USD", "bn CNY", 1e-3],
  ["美元", "bn CNY", 1e-9],
  ["万美元", "bn CNY", 1e-5],
  ["亿美元", "bn CNY", 0.1],
  ["USD/t", "CNY/t", 1],
  ["美元/吨", "CNY/t", 1],
  ["美元/t", "CNY/t", 1],
  ["kUSD/t", "kCNY/t", 1],
  ["k USD/t", "kCNY/t", 1],
  ["万美元/吨", "kCNY/t", 10],
  ["万美元/t", "kCNY/t", 10],
  ["USD/(t/a)", "CNY/(t/a)", 1],
  ["美元/(吨/年)", "CNY/(t/a)", 1],
  ["kUSD/(t/a)", "kCNY/(t/a)", 1],
  ["k USD/a", "kCNY/a", 1],
  ["USD/a", "kCNY/a", 1e-3],
  ["美元/年", "kCNY/a", 1e-3],
  ["万美元/年", "kCNY/a", 10],
];

/** How Chinese counts: "1.2万" is a plain number. */
const counts: typeof extra = [
  ["万", "1", 1e4],
  ["亿", "1", 1e8],
];

/** Every spelling, longest first, so that "Mt/a" is found before "Mt". The id of a unit wins over other uses. */
export const spellings: readonly Spelling[] = collect();

function collect(): Spelling[] {
  const found = new Map<string, Spelling>();
  const add = (
    written: string,
    unit: Unit,
    factor: number,
    kind: Pick<Spelling, "dollars" | "counts"> = {},
  ) => {
    if (written !== "" && !/^\d+$/.test(written) && !found.has(written))
      found.set(written, { written, unit, factor, ...kind });
  };
  const ids = (Object.keys(units) as Unit[]).filter((id) => id !== "choice" && id !== "year");
  for (const id of ids) add(id, id, 1);
  for (const id of ids) {
    const { label } = unitDefinition(id);
    add(label.en, id, 1);
    add(label.zh, id, 1);
  }
  for (const [written, unit, factor] of extra) add(written, unit, factor);
  for (const [written, unit, factor] of dollars) add(written, unit, factor, { dollars: true });
  for (const [written, unit, factor] of counts) add(written, unit, factor, { counts: true });
  return [...found.values()].sort((left, right) => right.written.length - left.written.length);
}
