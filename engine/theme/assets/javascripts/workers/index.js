// What catalogue/search/index.py has written: index.json, beside it the words of texts in pieces, and the text of each page.
export class Index {
  constructor(content, read) {
    Object.assign(this, content)
    this.read = read
    this.list = [...this.others.split(" "), ...Object.keys(this.words)]
    this.naming = new Set(this.list)
    this.quiet = new Set(this.silent)
    this.texted = new Set(this.sections.map(([entry]) => entry))
    this.texts = new Map()
    this.loaded = new Map()
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

  // The texts of pages; terms and others have none.
  async tell(entries) {
    await Promise.all(entries.map(async entry => this.texts.set(entry, this.texted.has(entry) ? await this.read(`texts/${entry}`) : {})))
  }

  knows(word) {
    return this.named(word) || this.kept(word) !== undefined
  }

  named(word) {
    return this.naming.has(word)
  }

  kept(word) {
    const piece = this.loaded.get(this.piece(word))
    return piece && Object.hasOwn(piece, word) ? piece[word] : undefined
  }

  // Those of names, and those of its own piece: what else has been typed before makes no difference.
  beginning(begun) {
    const kept = Object.keys(this.loaded.get(this.piece(begun)) ?? {}).filter(word => !this.named(word))
    return [...this.list, ...kept].filter(word => word.startsWith(begun))
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

  // Names that begin like this one, as far as they are here.
  names(key) {
    const kept = Object.entries(this.loaded.get(this.piece(key)) ?? {}).filter(([, parts]) => parts[4])
    return [...Object.keys(this.keys), ...kept.map(([name]) => name)]
  }

  // Of the entries that are called so; `sure` where nothing else is meant.
  called(key) {
    const places = Object.hasOwn(this.keys, key) ? this.keys[key] : summed(this.kept(key)?.[4] ?? [])
    const names = places.map(place => ({ entry: place >> 1, sure: place & 1 }))
    return [...names, ...this.postings(key).names.filter(([, field]) => field === "keyword").map(([entry]) => ({ entry, sure: 0 }))]
  }
}

export function isHan(word) {
  return /^[\u3400-\u9fff々]/.test(word)
}

function summed(steps) {
  let place = 0
  return steps.map(step => place += step)
}
