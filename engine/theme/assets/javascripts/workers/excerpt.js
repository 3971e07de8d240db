// A result as the theme shows it: the page with its sentence, then its sections with the lines around what was found.
import { isHan } from "./index.js"

const SECTIONS = 2 // shown under a page; the theme folds away the others, of which it gets as many again
const WIDTH = 160 // of an excerpt, in halves of a Chinese character

export function items({ entry, has, sections }, tokens, index, score) {
  const [location, title, lead] = index.entries[entry]
  const found = pattern(tokens.flatMap(token => [...token.words.keys()]))
  const terms = Object.fromEntries(tokens.map((token, at) => has[at] ? [has[at] === token.word ? token.own : has[at], true] : [token.own, false]))
  const parts = sections.map(section => index.section(section)).filter(part => part?.[0])
  return [
    { location, title: `${mark(title, found)}<small>${mark(lead, found)}</small>`, text: "", score, terms },
    ...parts.slice(0, 2 * SECTIONS).map(([anchor, heading, text], place) => ({
      location: `${location}#${anchor}`, title: mark(heading, found), text: mark(excerpt(text, found), found), score: place < SECTIONS ? score : 0, terms,
    })),
  ]
}

// The line that has the most of the words, and of a long one what stands around the first.
function excerpt(text, found) {
  const lines = text.split("\n")
  const different = line => new Set(Array.from(line.matchAll(found), ([word]) => word.toLowerCase())).size
  const line = lines.reduce((best, line) => different(line) > different(best) ? line : best)
  const at = Math.max(0, line.search(found))
  const half = place => /[^\x00-\xff]/.test(line[place]) ? 2 : 1
  let from = at, to = at
  for (let width = 0; width < WIDTH / 3 && from > 0; width += half(--from));
  for (let width = 0; width < WIDTH * 2 / 3 && to < line.length; width += half(to++));
  if (from > 0) from += Math.max(0, line.slice(from, at).search(/[\s，。；：、]/) + 1)
  return (from > 0 ? "…" : "") + line.slice(from, to) + (to < line.length ? "…" : "")
}

// Latin words stand alone, and may have signs within: finetuning is fine-tuning. The longest first.
function pattern(words) {
  const said = words.sort((one, other) => other.length - one.length).map(word => isHan(word)
    ? word
    : `(?<![\\p{L}\\p{N}])${[...word].map(char => char.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[-–.· ]?")}(?![\\p{L}\\p{N}])`)
  return new RegExp(said.join("|") || "(?!)", "giu")
}

function mark(text, words) {
  const escaped = part => part.replace(/[&<>]/g, char => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[char])
  let from = 0, html = ""
  for (const found of text.matchAll(words)) {
    html += `${escaped(text.slice(from, found.index))}<mark>${escaped(found[0])}</mark>`
    from = found.index + found[0].length
  }
  return html + escaped(text.slice(from))
}
