import { createHash } from "node:crypto";

/** SHA-256 over the bits of every number in a result, with its path; equal only for results equal to the last bit. */
export function summaryHash(result: unknown): string {
  const hash = createHash("sha256");
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "number") hash.update(path).update(Float64Array.of(value));
    else if (value instanceof Float64Array) hash.update(path).update(value);
    else if (typeof value === "object" && value !== null) {
      for (const key of Object.keys(value).toSorted())
        visit((value as Record<string, unknown>)[key], `${path}/${key}`);
    } else hash.update(`${path}=${String(value)}`);
  };
  visit(result, "");
  return hash.digest("hex");
}
