// From tokens to results, the best first. A result is an entry with its sections that have the words.
self.Rank = class {
  static field = { name: 9, alias: 7, keyword: 6, title: 5, author: 5, house: 4, label: 4, term: 4, summary: 3, heading: 3, number: 3 }
  static often = [1, 1.4, 1.7, 2.2] // in a section: once, twice, more often, in its heading
  static beside = .3 // what a word weighs in a second field
  static named = [14, 30] // a query that is a name: possibly, surely
  static kind = { paper: 1, path: .8, page: .8, term: .5 } // papers first, unless another is named in full
  static least = .34 // of what was asked for, by weight

  constructor(index) {
    this.index = index
  }

  results(tokens) {
    const hits = tokens.map(token => this.hits(token))
    const weights = hits.map((hit, at) => tokens[at].counts * Math.log(1 + this.index.entries.length / (1 + hit.size)))
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    const names = this.names(tokens, weights, whole)
    const found = new Set([...hits.flatMap(hit => [...hit.keys()]), ...names.keys()])
    return [...found].map(entry => {
      const had = hits.map((hit, at) => hit.get(entry) ? weights[at] : 0)
      const share = had.reduce((sum, weight) => sum + weight, 0) / whole
      const score = hits.reduce((sum, hit, at) => sum + weights[at] * (hit.get(entry)?.score ?? 0), 0) / whole
      const kind = Rank.kind[this.index.entries[entry][3]]
      return { entry, share, score: kind * score * share ** 2 + (names.get(entry) ?? 0), sections: this.sections(entry, hits, weights), has: hits.map(hit => hit.get(entry)?.word) }
    }).filter(result => result.share >= Rank.least || names.has(result.entry))
      .sort((one, other) => other.score - one.score || one.entry - other.entry)
  }

  // Of each entry that has the token, how much, by which word, and in which sections.
  hits(token) {
    const found = new Map()
    for (const [word, sure] of token.words) {
      const { names, texts } = this.index.postings(word)
      const fields = new Map()
      const add = (entry, value) => fields.set(entry, [...fields.get(entry) ?? [], value * sure])
      names.forEach(([entry, field]) => add(entry, Rank.field[field]))
      const best = new Map()
      texts.forEach(([section, often]) => {
        const [entry] = this.index.sections[section]
        best.set(entry, Math.max(best.get(entry) ?? 0, Rank.often[often]))
      })
      best.forEach((value, entry) => add(entry, value))
      fields.forEach((values, entry) => {
        const most = Math.max(...values)
        const score = most + Rank.beside * (values.reduce((sum, value) => sum + value, 0) - most)
        const hit = found.get(entry) ?? found.set(entry, { score: 0, sections: new Map() }).get(entry)
        if (score > hit.score) Object.assign(hit, { score, word })
      })
      texts.forEach(([section, often]) => {
        const { sections } = found.get(this.index.sections[section][0])
        sections.set(section, Math.max(sections.get(section) ?? 0, Rank.often[often] * sure))
      })
    }
    return found
  }

  // What the query, or a part of it, is the name of.
  names(tokens, weights, whole) {
    const found = new Map()
    const add = (key, share) => Object.hasOwn(this.index.keys, key) && this.index.keys[key].forEach(place => {
      const entry = place >> 1
      const kind = share === 1 ? 1 : Rank.kind[this.index.entries[entry][3]]
      found.set(entry, Math.max(found.get(entry) ?? 0, kind * Rank.named[place & 1] * share))
    })
    for (let from = 0; from < tokens.length; from++) {
      for (let to = from + 1; to <= tokens.length; to++) {
        const share = weights.slice(from, to).reduce((sum, weight) => sum + weight, 0) / whole
        const words = tokens.slice(from, to)
        add(words.map(token => token.said).join(""), share ** 2)
        if (to === from + 1) for (const [word, sure] of words[0].words) if (sure > .6 && word !== words[0].said) add(word, share ** 2 * sure)
      }
    }
    add(tokens.key, 1)
    if (!found.size && tokens.key.length > 9) this.titles ??= Object.keys(this.index.keys).filter(key => key.length > 9)
    if (!found.size && tokens.key.length > 9) this.titles.filter(key => Query.near(tokens.key, key, 2)).forEach(key => add(key, .9))
    return found
  }

  // The sections that have the most of what was asked for.
  sections(entry, hits, weights) {
    const scores = new Map()
    hits.forEach((hit, at) => hit.get(entry)?.sections.forEach((value, section) => scores.set(section, (scores.get(section) ?? 0) + weights[at] * value)))
    return [...scores].sort(([one, first], [other, second]) => second - first || one - other).map(([section]) => section)
  }
}
