import { text, type Text } from "../core/text";

/** A page that could be read, with its address; collected in November 2026. */
export interface Source {
  readonly title: Text;
  readonly address: string;
  readonly date?: string;
}

/** A source by address and titles. */
export const page = (address: string, en: string, zh: string, date?: string): Source =>
  date === undefined ? { title: text(en, zh), address } : { title: text(en, zh), address, date };
