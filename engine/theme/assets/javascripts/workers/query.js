// What a reader types, as words of the index. Of each token: what was said, the words it may mean with how surely, whether it counts.
self.Query = class {
  static word = /[\u3400-\u9fff々]+|\d+(?:[.,]\d+)+|[^\s\p{P}\p{S}_\u3400-\u9fff々]+|[√∑∇∂∞]/gu
  static arxiv = /\d{4}\.\d{4,5}/
  static doi = /10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)]/
  static joined = 5 // words that may have been one, as in chain of thought
  static letter = .3 // what a single character counts among words
  static longest = 12 // of a Chinese word, in characters

  constructor(index) {
    this.index = index
    this.simple = new Map(Array.from({ length: index.traditional.length / 2 }, (_, at) => [...index.traditional.slice(2 * at, 2 * at + 2)]))
    this.regions = Object.keys(index.regional).sort((one, other) => other.length - one.length)
  }

  // As catalogue/search/words.py folds, and in simple characters.
  fold(text) {
    const plain = text.normalize("NFKC").toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC")
      .replace(/[łøđßæœı]/g, char => ({ ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" })[char])
    const simple = Array.from(plain, char => this.simple.get(char) ?? char).join("")
    return this.regions.reduce((said, word) => said.includes(word) ? said.replaceAll(word, this.index.regional[word]) : said, simple)
  }

  static key(folded) {
    return folded.replace(/[^\p{L}\p{N}]+/gu, "")
  }

  // An address or a number that names one paper stands for all that was typed.
  meant(typed) {
    const text = this.fold(typed)
    for (const pattern of [Query.arxiv, Query.doi]) {
      const found = text.match(pattern)
      if (found && Object.hasOwn(this.index.keys, Query.key(found[0]))) return Query.key(found[0])
    }
    return text
  }

  // What may have to be loaded: words begin with any Chinese character.
  pieces(typed) {
    const words = new Set()
    const said = this.meant(typed).match(Query.word) ?? []
    said.forEach((word, at) => {
      if (Index.han(word)) for (const char of word) words.add(char)
      else for (let to = at + 1; to <= said.length && to <= at + Query.joined; to++) words.add(said.slice(at, to).join(""))
    })
    return words
  }

  tokens(typed) {
    const text = this.meant(typed)
    const ended = /\s$/.test(typed)
    const said = [...text.matchAll(Query.word)].map(([word], at, all) => ({ word, own: word, last: at === all.length - 1 && !ended }))
    let tokens = this.joined(said).flatMap(part => Index.han(part.word) ? this.parted(part) : part).map(({ word, own, last }) => ({
      said: word, own, words: this.words(word, last), silent: this.index.quiet.has(word), counts: word.length === 1 && Index.han(word) ? Query.letter : 1,
    }))
    tokens = this.sounding(tokens)
    if (tokens.some(token => !token.silent)) tokens = tokens.filter(token => !token.silent)
    return Object.assign(tokens, { key: Query.key(text), short: tokens.map(token => token.said).join("") })
  }

  // gpt 2 and chain of thought are one word where the index has it as one; llama1 is two where it has not.
  joined(said) {
    const tokens = []
    for (let at = 0, to; at < said.length; at = to) {
      to = Math.min(said.length, at + Query.joined)
      const word = () => said.slice(at, to).map(part => part.word.replace(/[.,]/g, "")).join("")
      while (to > at + 1 && (said.slice(at, to).some(part => Index.han(part.word)) || !Object.hasOwn(this.index.words, word()))) to--
      if (to > at + 1) tokens.push({ word: word(), own: said.slice(at, to).map(part => part.own).join(" "), last: said[to - 1].last })
      else tokens.push(...this.single(said[at]))
    }
    return tokens
  }

  single({ word, own, last }) {
    if (this.index.knows(word) || !/^[a-z]+\d+$/.test(word)) return [{ word: word.replace(/,/g, ""), own, last }]
    return word.match(/[a-z]+|\d+/g).map(part => ({ word: part, own: part, last: false }))
  }

  parted({ word, own, last }) {
    const words = this.cut(word, last)
    let at = 0
    return words.map((part, place) => ({ word: part, own: own.slice(at, at += part.length), last: last && place === words.length - 1 }))
  }

  // A run of Chinese in the fewest words that are known; the last may be half typed. What is between is one word, unknown.
  cut(run, last) {
    const best = [{ cost: 0, words: [] }]
    for (let to = 1; to <= run.length; to++) {
      for (let from = Math.max(0, to - Query.longest); from < to; from++) {
        const word = run.slice(from, to)
        const cost = best[from].cost + this.cost(word, last && to === run.length)
        if (!best[to] || cost < best[to].cost) best[to] = { cost, words: [...best[from].words, word] }
      }
    }
    return Query.together(best[run.length].words, word => word.length === 1 && !this.index.quiet.has(word))
  }

  cost(word, last) {
    if (word.length === 1) return this.index.quiet.has(word) ? 1 : 2.5
    if (this.index.quiet.has(word) || this.index.knows(word)) return 1
    return last && this.index.list.some(one => one.startsWith(word)) ? 1.2 : Infinity
  }

  static together(words, unknown) {
    const runs = []
    words.forEach((word, at) => {
      if (at && unknown(word) && unknown(words[at - 1])) runs[runs.length - 1] += word
      else runs.push(word)
    })
    return runs
  }

  // Which words of the index a token may mean, each with how surely, from 0 to 1.
  words(word, last) {
    const found = new Map(this.index.knows(word) ? [[word, 1]] : [])
    const add = (words, sure) => words.forEach(one => found.has(one) || found.set(one, sure))
    if (Index.han(word)) {
      if (word.length > 1) add(this.index.list.filter(one => one.includes(word)), .6)
      return found
    }
    add(Query.forms(word).filter(one => this.index.knows(one)), .9)
    if (last && word.length > 2) add(this.index.all(one => one.startsWith(word)), found.size ? .4 : .7)
    if (!found.size && word.length > 4) add(this.index.list.filter(one => Query.near(word, one, word.length > 7 ? 2 : 1)), .7)
    return found
  }

  // English words that are the same but for their endings.
  static forms(word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return []
    const stems = [word]
    for (const end of ["s", "es", "ing", "ed"]) if (word.endsWith(end) && word.length - end.length > 2) stems.push(word.slice(0, -end.length), word.slice(0, -end.length) + "e")
    if (word.endsWith("ies")) stems.push(word.slice(0, -3) + "y")
    if (word.endsWith("e")) stems.push(word.slice(0, -1))
    return stems.flatMap(stem => [stem, ...["s", "es", "ing", "ed"].map(end => stem + end)]).filter(one => one !== word)
  }

  // Letters that differ, are missing, too many or exchanged: at most so many.
  static near(one, other, most) {
    if (Math.abs(one.length - other.length) > most || Index.han(other) || one[0] !== other[0]) return false
    let before = [], row = Array.from({ length: other.length + 1 }, (_, at) => at)
    for (let i = 1; i <= one.length; i++) {
      const next = [i]
      for (let j = 1; j <= other.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] !== other[j - 1]))
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
      }
      if (Math.min(...next) > most) return false
      before = row, row = next
    }
    return row[other.length] <= most
  }

  // Latin words of which one is unknown may be the sound of Chinese ones: weitiao, jiansuo zengqiang.
  sounding(tokens) {
    const latin = token => /^[a-z]+$/.test(token.said)
    if (!tokens.length || !tokens.every(latin) || tokens.every(token => token.words.get(token.said) || token.silent)) return tokens
    const heard = this.heard(tokens.map(token => token.said).join(""))
    return heard ? heard.map(words => ({ said: words[0], own: words[0], words: new Map(words.map(word => [word, .9])), silent: false, counts: 1 })) : tokens
  }

  // In the fewest words; the last may be half typed.
  heard(text) {
    this.spoken ??= this.sounds()
    const best = [[]]
    for (let to = 2; to <= text.length; to++) {
      for (let from = 0; from < to; from++) {
        if (!best[from] || best[to]?.length <= best[from].length + 1) continue
        const said = text.slice(from, to)
        const words = this.spoken.get(said) ?? (to === text.length && said.length > 4 ? this.begun(said) : undefined)
        if (words) best[to] = [...best[from], words]
      }
    }
    return best[text.length]
  }

  begun(said) {
    const words = [...this.spoken].filter(([sound]) => sound.startsWith(said)).flatMap(([, words]) => words)
    return words.length ? words : undefined
  }

  sounds() {
    const read = new Map(Object.entries(this.index.sounds).flatMap(([sound, chars]) => [...chars].map(char => [char, sound])))
    const spoken = new Map()
    for (const word of this.index.list) {
      if (word.length < 2 || !Index.han(word)) continue
      const sound = this.index.exceptions[word] ?? [...word].map(char => read.get(char)).join("")
      spoken.set(sound, [...spoken.get(sound) ?? [], word])
    }
    return spoken
  }
}
