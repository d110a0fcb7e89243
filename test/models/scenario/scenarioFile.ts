import { SCHEMA } from "../../../models/scenario/scenario";

/** The text of a scenario file with these fields, or with these values or correlations. */
export const file = (fields: Record<string, unknown>): string =>
  JSON.stringify({ schema: SCHEMA, id: "test", name: { en: "Test", zh: "测试" }, values: {}, ...fields });
export const values = (entries: Record<string, unknown>): string => file({ values: entries });
export const correlations = (entries: Record<string, unknown>): string => file({ correlations: entries });
