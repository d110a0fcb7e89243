import { text } from "../../models/core/text";
import type { Table } from "./report";

type Column = Table["columns"][number];

const column = (id: string, en: string, zh: string): Column => ({ id, label: text(en, zh) });

/** Columns that several tables share. */
export const columns = {
  id: column("id", "id", "标识"),
  input: column("label", "input", "输入"),
  change: column("label", "change", "变动"),
  plan: column("label", "plan", "方案"),
  se: column("se", "std. error", "标准误"),
} as const;

export { column };
