/** A text shown to users: both languages are required, so a missing translation does not compile. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export type Language = keyof Text;

/** Shorthand for declaring a bilingual text. */
export function text(en: string, zh: string): Text {
  return { en, zh };
}
