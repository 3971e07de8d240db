// From tokens to results, the best first. A result is an entry, with its sections that have the words.
import { Asked } from "./asked.js"

const FIELD = { name: 4, alias: 7, keyword: 5, title: 5, author: 5, house: 4, label: 7, term: 5, summary: 4, heading: 3, number: 3, part: 6, asked: 2 }
const OFTEN = [1.4, 2, 2.4, 3.1] // in a section: once, twice, more often, in its heading
const BESIDE = .5 // what a word weighs in a second field
const CALLED = [14, 30] // a query that is a name: possibly, surely
const WITHIN = .7 // of that, with words around it
const ASKED = 8 // a query that is a question of it
const LIKE = .4 // so near a question, an entry is shown, whatever it lacks
const KIND = { paper: 1, path: .8, page: .8, term: .4 } // papers first, unless another is named in full
const LEAST = [.45, .2] // of what was asked for, by weight, is enough: in one word or two, in more
const UNKNOWN = .5 // of a word that only one page has is what an unknown one weighs among three or more
const ONLY = .5 // of a page that has a word in its fields is what one counts that has it in its text: it is as rare as its fields say
const MEANT = 10 // what is called so is shown, whatever it lacks
const NAME = 3 // letters of a name that is meant even beside unknown words
const TOGETHER = 2 // what words weigh besides that stand in one section

export class Rank {
  constructor(index) {
    this.index = index
    this.asked = new Asked(index)
  }

  results(tokens) {
    return this.ranked(tokens).filter(({ shown }) => shown)
  }

  // All that has anything of it, or is called nearly so.
  ranked(tokens) {
    const hits = tokens.map(token => this.hits(token)), weights = this.weights(tokens, hits), whole = sum(weights)
    const asked = this.asked.likeness(tokens), names = this.names(tokens, weights.map(weight => weight / whole)), meant = this.meant(tokens)
    const lost = hits.some((hit, at) => !hit.size && tokens[at].counts === 1)
    const enough = LEAST[+(tokens.length > 2)]
    return [...new Set([...hits, names, asked].flatMap(found => [...found.keys()]))].map(entry => {
      const has = hits.map(hit => hit.get(entry)), of = value => sum(has.map((one, at) => one ? weights[at] * value(one) : 0)) / whole
      const found = sections(entry, hits, weights), share = of(() => 1)
      const told = (of(({ score }) => score) + TOGETHER * (found[0]?.[1] ?? 0) / whole) * Math.sqrt(share)
      return {
        entry, has: has.map(one => one?.word), sections: found.map(([section]) => section),
        score: this.kind(entry) * (told + ASKED * (asked.get(entry) ?? 0)) + (names.get(entry) ?? 0),
        shown: names.get(entry) > MEANT || meant.has(entry) || asked.get(entry) > LIKE && !(lost && tokens.length < 3) || share >= enough && !(lost && !has.some(one => one?.named)),
      }
    }).sort((one, other) => other.score - one.score || one.entry - other.entry)
  }

  // Of each token: the more the fewer entries have it. An unknown one weighs as much as one that a single entry has, or nothing would be absent.
  weights(tokens, hits) {
    return hits.map((hit, at) => {
      const named = [...hit.values()].filter(one => one.named || one.asked).length, size = named + ONLY * (hit.size - named)
      return tokens[at].counts * (hit.size || tokens.length < 3 ? 1 : UNKNOWN) * Math.log(1 + this.index.entries.length / (1 + size))
    })
  }

  // What one of the tokens is surely the name of.
  meant(tokens) {
    const names = tokens.filter(({ word }) => word.length >= NAME)
    return new Set(names.flatMap(({ word }) => this.index.called(word).filter(({ sure }) => sure).map(({ entry }) => entry)))
  }

  kind(entry) {
    return KIND[this.index.entries[entry][3]]
  }

  // Of each entry that has the token, how much, by which word, and in which sections.
  hits(token) {
    const found = new Map()
    for (const [word, sure] of token.words) {
      const { names, texts, asked } = this.index.postings(word)
      const fields = new Map()
      const add = (entry, value) => fields.set(entry, [...fields.get(entry) ?? [], value * sure])
      names.forEach(([entry, field]) => add(entry, FIELD[field]))
      const questions = new Set(asked.map(place => this.asked.owners[place]))
      questions.forEach(entry => add(entry, FIELD.asked))
      const called = new Set(names.map(([entry]) => entry))
      const parts = texts.map(([section, often]) => ({ section, entry: this.index.owners[section], value: OFTEN[often] * sure }))
      most(parts).forEach((value, entry) => add(entry, value / sure))
      fields.forEach((values, entry) => {
        const best = Math.max(...values)
        const score = best + BESIDE * (sum(values) - best)
        if (!found.has(entry)) found.set(entry, { score: 0, sections: new Map(), named: false, asked: false })
        found.get(entry).named ||= called.has(entry)
        found.get(entry).asked ||= questions.has(entry)
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
    tokens.named.forEach(key => add(key, WITHIN))
    add(tokens.key, 1)
    if (!found.size) this.index.names(tokens.key).forEach(key => add(key, 1, .9))
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
