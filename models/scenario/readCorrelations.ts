import type { Issue, Result } from "../core/issue";
import { text } from "../core/text";
import { join } from "./guard";
import { nearest } from "./nearest";
import { shown } from "./shown";

/**
 * Reads the correlations of a scenario: keys "a|b" of two different known shock ids, values in [−1, 1]. Keys come
 * back with the ids in the order of `known`. Whether the whole matrix is possible is not looked at here.
 */
export function readCorrelations(
  raw: unknown,
  known: readonly string[],
  path: string,
): Result<Record<string, number>> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return { ok: false, issues: [{ code: "wrong-type", path, value: shown(raw), message: objectNeeded }] };
  }
  const issues: Issue[] = [];
  const read: Record<string, number> = {};
  for (const [key, value] of Object.entries(raw)) {
    const at = join(path, key);
    const pair = key.split("|");
    const places = pair.map((id) => known.indexOf(id));
    const stranger = pair.find((_, place) => places[place] === -1);
    const [first, second] = places;
    if (pair.length !== 2) issues.push({ code: "unknown-id", path: at, message: pairNeeded });
    else if (stranger !== undefined) issues.push(unknownShock(at, stranger, known));
    else if (first === second) issues.push({ code: "unknown-id", path: at, message: pairNeeded });
    else if (typeof value !== "number" || Number.isNaN(value)) {
      issues.push({ code: "not-a-number", path: at, value: shown(value), message: coefficientNeeded });
    } else if (Math.abs(value) > 1) {
      issues.push({ code: "out-of-bounds", path: at, value: shown(value), message: coefficientNeeded });
    } else {
      const ordered = first! < second! ? key : `${pair[1]}|${pair[0]}`;
      if (Object.hasOwn(read, ordered)) issues.push({ code: "unknown-id", path: at, message: twice });
      read[ordered] = value;
    }
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: read };
}

const objectNeeded = text(
  'an object of correlations is needed here: {"market.a|market.b": 0.3}',
  '此处需要相关系数对象：{"market.a|market.b": 0.3}',
);
const pairNeeded = text(
  "the name must be two different shock ids joined by “|”",
  "名称应为两个不同的冲击标识，以“|”相连",
);
const coefficientNeeded = text("a correlation is a number between -1 and 1", "相关系数应为 -1 至 1 之间的数");
const twice = text("this pair is given twice; keep one", "该组合给出了两次；请保留一个");

function unknownShock(path: string, id: string, known: readonly string[]): Issue {
  const near = nearest(id, known);
  const hint =
    near === undefined ? text("", "") : text(`; nearest known: ${near}`, `；最接近的已知标识：${near}`);
  const list = known.join(", ");
  return {
    code: "unknown-id",
    path,
    value: shown(id),
    message: text(
      `unknown shock${hint.en}; correlations are allowed between ${list}`,
      `未知的冲击${hint.zh}；允许相关的有：${list}`,
    ),
  };
}
