// From tokens to results, the best first. A result is an entry, with its sections that have the words.
import { isHan } from "./index.js"
import { near } from "./meanings.js"

const FIELD = { name: 9, alias: 7, keyword: 6, title: 5, author: 5, house: 4, label: 4, term: 4, summary: 3, heading: 3, number: 3, part: 4 }
const OFTEN = [1, 1.4, 1.7, 2.2] // in a section: once, twice, more often, in its heading
const BESIDE = .3 // what a word weighs in a second field
const CALLED = [14, 30] // a query that is a name: possibly, surely
const KIND = { paper: 1, path: .8, page: .8, term: .4 } // papers first, unless another is named in full
const LEAST = [.45, .3] // of what was asked for, by weight, is enough: in one word or two, in more
const UNKNOWN = .4 // of a word that only one page has is what an unknown one weighs, but for one of two Latin words
const MEANT = 10 // what is called so is shown, whatever it lacks
const TOGETHER = 2 // what words weigh besides that stand in one section
const TITLE = 10 // letters of a name in which two may be wrong

export class Rank {
  constructor(index) {
    this.index = index
  }

  results(tokens) {
    const hits = tokens.map(token => this.hits(token)), long = +(tokens.length > 2)
    const weights = hits.map((hit, at) => tokens[at].counts * (hit.size || !long && !isHan(tokens[at].word) ? 1 : UNKNOWN) * Math.log(1 + this.index.entries.length / (1 + hit.size)))
    const whole = sum(weights)
    const lost = hits.some((hit, at) => !hit.size && tokens[at].counts === 1)
    const names = this.names(tokens, weights.map(weight => weight / whole))
    return [...new Set([...hits.flatMap(hit => [...hit.keys()]), ...names.keys()])].map(entry => {
      const share = sum(hits.map((hit, at) => hit.has(entry) ? weights[at] : 0)) / whole
      const found = sections(entry, hits, weights)
      const score = (sum(hits.map((hit, at) => weights[at] * (hit.get(entry)?.score ?? 0))) + TOGETHER * (found[0]?.[1] ?? 0)) / whole
      return {
        entry, share, has: hits.map(hit => hit.get(entry)?.word), sections: found.map(([section]) => section),
        score: this.kind(entry) * score * share + (names.get(entry) ?? 0),
      }
    }).filter(({ entry, share }) => names.get(entry) > MEANT || share >= LEAST[long] && !(lost && hits.every(hit => !hit.get(entry)?.named)))
      .sort((one, other) => other.score - one.score || one.entry - other.entry)
  }

  kind(entry) {
    return KIND[this.index.entries[entry][3]]
  }

  // Of each entry that has the token, how much, by which word, and in which sections.
  hits(token) {
    const found = new Map()
    for (const [word, sure] of token.words) {
      const { names, texts } = this.index.postings(word)
      const fields = new Map()
      const add = (entry, value) => fields.set(entry, [...fields.get(entry) ?? [], value * sure])
      names.forEach(([entry, field]) => add(entry, FIELD[field]))
      const called = new Set(names.map(([entry]) => entry))
      const parts = texts.map(([section, often]) => ({ section, entry: this.index.sections[section][0], value: OFTEN[often] * sure }))
      most(parts).forEach((value, entry) => add(entry, value / sure))
      fields.forEach((values, entry) => {
        const best = Math.max(...values)
        const score = best + BESIDE * (sum(values) - best)
        if (!found.has(entry)) found.set(entry, { score: 0, sections: new Map(), named: false })
        found.get(entry).named ||= called.has(entry)
        if (score > found.get(entry).score) Object.assign(found.get(entry), { score, word })
      })
      parts.forEach(({ section, entry, value }) => raise(found.get(entry).sections, section, value))
    }
    return found
  }

  // What the query, or a part of it, is the name of.
  names(tokens, shares) {
    const found = new Map()
    const add = (key, share, likely = 1) => this.index.called(key)
      .forEach(({ entry, sure }) => raise(found, entry, (share > .99 ? 1 : this.kind(entry)) * CALLED[sure] * share * likely))
    tokens.forEach((_, from) => {
      for (let to = from + 1; to <= tokens.length; to++) {
        const before = tokens.slice(from, to - 1).map(({ word }) => word).join("")
        const share = sum(shares.slice(from, to)) ** 2
        tokens[to - 1].words.forEach((sure, word) => sure > .6 && add(before + word, share, sure))
      }
    })
    add(tokens.key, 1)
    if (!found.size && tokens.key.length >= TITLE) Object.keys(this.index.keys).filter(key => near(tokens.key, key, 2)).forEach(key => add(key, 1, .9))
    return found
  }
}

// The sections of an entry, each with how much of what was asked for it has, the most first.
function sections(entry, hits, weights) {
  const scores = new Map()
  hits.forEach((hit, at) => hit.get(entry)?.sections.forEach((value, section) => scores.set(section, (scores.get(section) ?? 0) + weights[at] * value)))
  return [...scores].sort(([one, first], [other, second]) => second - first || one - other)
}

function most(parts) {
  const best = new Map()
  parts.forEach(({ entry, value }) => raise(best, entry, value))
  return best
}

function raise(values, at, value) {
  values.set(at, Math.max(values.get(at) ?? 0, value))
}

function sum(values) {
  return values.reduce((all, value) => all + value, 0)
}
