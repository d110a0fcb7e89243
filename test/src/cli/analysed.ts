import { analyseLine } from "../../../src/cli/analyse/analyseLine";

/** What a line of `analyse` prints and how it ends. */
export async function analysed(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await analyseLine({
    args,
    environment: { LANG: "C" },
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
  });
  return { code, out, err };
}
