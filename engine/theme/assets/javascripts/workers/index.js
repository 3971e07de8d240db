// What catalogue/search/index.py has written: index.json, beside it words and names in pieces, and the text of each page.
import { near } from "./near.js"

const NAMED = 3 // of the parts of a word
const TITLE = 10 // letters of a name in which two may be wrong
const NONE = { words: {}, names: {} } // where nothing is kept, or not yet

export class Index {
  constructor(content, read) {
    Object.assign(this, content)
    this.read = read
    this.words = spread(content)
    this.list = Object.keys(this.words).sort()
    this.quiet = new Set(this.silent)
    this.owners = this.sections.flatMap((number, entry) => Array(number).fill(entry))
    this.texts = new Map()
    this.loaded = new Map()
    this.lettered = new Map()
    this.found = new Map()
  }

  // Where a word is kept.
  piece(word) {
    const begins = [...word].slice(0, isHan(word) ? 1 : 2)
    return begins.reduce((sum, char, place) => sum + char.codePointAt(0) * 31 ** place, 0) % this.pieces
  }

  async load(words) {
    const missing = new Set(Array.from(words, word => this.piece(word)).filter(piece => !this.loaded.has(piece)))
    await Promise.all(Array.from(missing, async piece => this.loaded.set(piece, await this.read(`words/${piece}`))))
    if (missing.size) this.found.clear()
  }

  letter(word) {
    return word.codePointAt(0) % this.letters
  }

  // What mistyped words may mean: all that begins with their letter.
  async spell(words) {
    const missing = new Set(words.map(word => this.letter(word)).filter(letter => !this.lettered.has(letter)))
    await Promise.all(Array.from(missing, async letter => this.lettered.set(letter, await this.read(`letters/${letter}`))))
  }

  // The sections of pages; terms and others have none.
  async tell(entries) {
    await Promise.all(entries.map(async entry => this.texts.set(entry, this.sections[entry] ? await this.read(`texts/${entry}`) : [])))
  }

  // Of a section where it begins, what it is called and what it says; undefined until it is told.
  section(place) {
    const entry = this.owners[place]
    return this.texts.get(entry)?.[place - this.owners.indexOf(entry)]
  }

  knows(word) {
    return this.named(word) || this.kept(word) !== undefined
  }

  named(word) {
    return Object.hasOwn(this.words, word) || this.kept(word)?.[NAMED] !== undefined
  }

  own(word) {
    return this.loaded.get(this.piece(word)) ?? NONE
  }

  kept(word) {
    const { words } = this.own(word)
    return Object.hasOwn(words, word) ? words[word] : undefined
  }

  // What else has been typed before makes no difference to any of these: each looks where the word itself is kept.
  beginning(begun) {
    return [...this.list, ...Object.keys(this.own(begun).words)].filter(word => word.startsWith(begun))
  }

  alike(word, most) {
    return [...this.list, ...this.lettered.get(this.letter(word))?.words ?? []].filter(one => near(word, one, most))
  }

  // Long names that may be meant by one as a word.
  names(key) {
    if (key.length < TITLE) return []
    const names = [...Object.keys(this.keys), ...Object.keys(this.own(key).names), ...this.lettered.get(this.letter(key))?.names ?? []]
    return [...new Set(names)].filter(one => near(key, one, 2))
  }

  // Where a word stands: of entries their fields, of sections how often, and of questions which.
  postings(word) {
    if (!this.found.has(word)) {
      const [texts, asked = [], told = [], named = []] = (this.kept(word) ?? [[]]).map(summed)
      const names = [...summed(Object.hasOwn(this.words, word) ? this.words[word] : []), ...named, ...told]
        .map(place => [Math.floor(place / this.fields.length), this.fields[place % this.fields.length]])
      this.found.set(word, { names, texts: texts.map(place => [place >> 2, place & 3]), asked })
    }
    return this.found.get(word)
  }

  // Of the entries that are called so; `sure` where nothing else is meant.
  called(key) {
    const found = [this.keys, this.own(key).names].find(names => Object.hasOwn(names, key))?.[key] ?? []
    const names = found.map(place => ({ entry: place >> 1, sure: place & 1 }))
    return [...names, ...this.postings(key).names.filter(([, field]) => field === "keyword").map(([entry]) => ({ entry, sure: 0 }))]
  }
}

export function isHan(word) {
  return /^[\u3400-\u9fff々]/.test(word)
}

// The words, each with its places as steps: catalogue/search/listed.py has counted the first from that of the word before.
function spread({ words, places }) {
  let first = 0
  return Object.fromEntries(words.split(" ").map((word, at) => {
    const [step, ...more] = [places[at]].flat()
    return [word, [first += step, ...more]]
  }))
}

function summed(steps) {
  let place = 0
  return steps.map(step => place += step)
}
