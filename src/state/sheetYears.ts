/** Years of the horizon that a sheet shows in full. */
const IN_FULL = 10;

/** A column of a sheet: year index, and whether years are left out before it. */
export interface SheetColumn {
  readonly t: number;
  readonly hasGap: boolean;
}

/** The columns that a sheet shows: the first ten years, then years that end in 0, the last one, and the one that is read. */
export function sheetYears(firstYear: number, years: number, read?: number): SheetColumn[] {
  const shown: SheetColumn[] = [];
  let last = -1;
  for (let t = 0; t < years; t++) {
    const year = firstYear + t;
    if (t >= IN_FULL && year % 10 !== 0 && t !== years - 1 && year !== read) continue;
    shown.push({ t, hasGap: t - last > 1 });
    last = t;
  }
  return shown;
}
