export const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, c) => sum + x * b[c]!, 0);
export const scaled = (a: Float64Array, by: number): Float64Array => a.map((x) => x * by);
export const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, c) => x - b[c]!);

export const meanOf = (rows: readonly Float64Array[]): Float64Array =>
  rows[0]!.map((_, c) => rows.reduce((sum, row) => sum + row[c]!, 0) / rows.length);

/** Leading eigenvectors of the mean outer product of the rows, by the power method, one after the other. */
export function eigenvectors(rows: readonly Float64Array[], count: number): Float64Array[] {
  const found: Float64Array[] = [];
  while (found.length < count) {
    let vector: Float64Array = rows[0]!.map((_, c) => rows.reduce((sum, row) => sum + row[c]!, 1e-6));
    for (let step = 0; step < 300; step++) {
      const next: Float64Array = new Float64Array(vector.length);
      for (const row of rows) {
        const along = dot(row, vector);
        for (let c = 0; c < next.length; c++) next[c]! += along * row[c]!;
      }
      let rest: Float64Array = next;
      for (const other of found) rest = minus(rest, scaled(other, dot(other, rest)));
      vector = scaled(rest, 1 / Math.sqrt(dot(rest, rest)));
    }
    found.push(vector);
  }
  return found;
}
