/** In an address, `?lang=xx` asks for the test language. */
const TEST_LANGUAGE = "xx";

let isOn = false;

/**
 * Whether messages are printed as their keys. All other words are Chinese then, so that a word in Latin letters outside
 * of brackets, which is no unit, symbol or name, was never translated.
 */
export const printsKeys = (): boolean => isOn;

/** Switches the test language on if the address asks for it; says whether it does. */
export function readTestLanguage(search: string): boolean {
  isOn = new URLSearchParams(search).get("lang") === TEST_LANGUAGE;
  return isOn;
}
