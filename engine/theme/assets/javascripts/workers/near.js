// Letters that differ, are missing, too many or exchanged: at most so many, and not the first.
// The distance is that of Damerau and Levenshtein, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance (optimal string alignment).
export function near(one, other, most) {
  if (Math.abs(one.length - other.length) > most || one[0] !== other[0]) return false
  let before = [], row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] !== other[j - 1]))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    if (Math.min(...next) > most) return false
    before = row
    row = next
  }
  return row[other.length] <= most
}
