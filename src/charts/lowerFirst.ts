/** A label inside a sentence: its first letter small, unless it begins with a formula. */
export function lowerFirst(label: string): string {
  return /^([A-Z][a-z]+)( |-|$)/.test(label) && !/^(Panzhihua|Sichuan|Chongqing|Ti |Co)/.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}
