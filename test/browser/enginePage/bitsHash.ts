/** SHA-256 over the bits of every number in a result, with its path; equal only for results equal to the last bit. */
export async function bitsHash(result: unknown): Promise<string> {
  const parts: BlobPart[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "number") parts.push(path, Float64Array.of(value));
    else if (value instanceof Float64Array) parts.push(path, Float64Array.from(value));
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
    } else parts.push(`${path}=${String(value)}`);
  };
  visit(result, "");
  const digest = await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
