import { text, type Text } from "../core/text";
import { mean } from "../distributions/distribution";
import { BROWNIAN, GIVEN_PATH } from "../distributions/priceProcess";
import type { Scenario } from "../scenario/scenario";
import { paramById, paths, type PathEntry } from "./catalogue";
import type { Warning } from "./warnings";

/** Horizon beyond which a geometric Brownian price strains belief, years. */
export const BROWNIAN_YEARS = 20;
/** Paths that are prices. */
export const pricePaths: readonly PathEntry[] = paths.filter(({ module }) => module === "market");
/** Standard normal quantile of 0.9. */
const P90 = 1.2815515655446004;

/**
 * What to doubt in the price processes of a scenario: Brownian prices over more than 20 years, a product that is to
 * follow a path which is not given, and a path that no product follows. Empty for the base case.
 */
export function priceWarnings(scenario: Pick<Scenario, "values" | "paths">): Warning[] {
  const number = (id: string): number => {
    const value =
      scenario.values[id as keyof Scenario["values"]] ?? paramById.get(id)?.definition.value ?? NaN;
    return typeof value === "number" ? value : mean(value);
  };
  const years = number("calendar.horizon");
  const process = (entry: PathEntry): number => number(`${entry.id}Process`);
  const brownian = pricePaths.filter((entry) => process(entry) === BROWNIAN);
  const missing = pricePaths.filter(
    (entry) => process(entry) === GIVEN_PATH && scenario.paths?.[entry.id] === undefined,
  );
  const idle = pricePaths.filter(
    (entry) => process(entry) !== GIVEN_PATH && scenario.paths?.[entry.id] !== undefined,
  );
  const found: Warning[] = [];
  if (brownian.length > 0 && years > BROWNIAN_YEARS) {
    const widest = Math.max(...brownian.map((entry) => number(`${entry.id}Volatility`)));
    const spread = Number(Math.exp(2 * P90 * widest * Math.sqrt(years)).toPrecision(2));
    const names = productNames(brownian);
    found.push({
      id: "brownian",
      level: "doubtful",
      text: text(
        `A Brownian price wanders without bound: after ${years} years the P90 of ${names.en} is ${spread > 1e6 ? "over a million" : spread} times the P10; use it for ${BROWNIAN_YEARS} years at most`,
        `几何布朗价格无界游走：${years} 年后${names.zh}价格 P90 为 P10 的${spread > 1e6 ? "百万倍以上" : ` ${spread} 倍`}；使用年限不宜超过 ${BROWNIAN_YEARS} 年`,
      ),
    });
  }
  if (missing.length > 0) {
    const names = productNames(missing);
    found.push({
      id: "missingPath",
      level: "doubtful",
      text: text(
        `No price path is given for ${names.en}: the long-run price is used in every year`,
        `${names.zh}未给出价格路径：各年采用长期价格`,
      ),
    });
  }
  if (idle.length > 0) {
    const names = productNames(idle);
    found.push({
      id: "idlePath",
      level: "doubtful",
      text: text(
        `A price path is given for ${names.en}, but another price process is chosen: the path has no effect`,
        `${names.zh}已给出价格路径，但所选为其他价格过程：该路径不起作用`,
      ),
    });
  }
  return found;
}

/** A price's product, from the label of its path: "Steel price path" is that of "Steel". */
export function productName({ definition: { label } }: PathEntry): Text {
  return text(label.en.replace(/ price path$/, ""), label.zh.replace(/价格路径$/, ""));
}

/** "steel, V₂O₅": the products inside a sentence. */
function productNames(entries: readonly PathEntry[]): Text {
  const names = entries.map(productName);
  return text(
    names.map(({ en }) => (/^[A-Z][a-z]/.test(en) ? en[0]!.toLowerCase() + en.slice(1) : en)).join(", "),
    names.map(({ zh }) => zh).join("、"),
  );
}
