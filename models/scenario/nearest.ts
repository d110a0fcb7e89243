/**
 * The candidate closest to `written` by edit distance (Levenshtein 1966: insertions, deletions, substitutions),
 * or undefined if even the best one differs in more than 40 % of its letters. The part after the last dot
 * counts as well, so that "capacity" finds "extraction.capacity". First of equals wins.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = written.slice(0, 80).toLowerCase();
  let best: string | undefined;
  let bestShare = 0.4;
  for (const candidate of candidates) {
    const whole = candidate.toLowerCase();
    const key = whole.slice(whole.lastIndexOf(".") + 1);
    const share = Math.min(
      levenshtein(wanted, whole) / whole.length,
      // a bare key is a slightly weaker clue than the whole id
      levenshtein(wanted, key) / key.length + 0.01,
    );
    if (share < bestShare) {
      best = candidate;
      bestShare = share;
    }
  }
  return best;
}

/** Number of single-character edits that turn one text into the other. */
export function levenshtein(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, place) => place);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const substituted = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[right.length]!;
}
