// What the build has written: search/index.json, and beside it the words of texts in pieces and the texts of pages.
self.Index = class {
  constructor(content, read) {
    Object.assign(this, content)
    this.read = read
    this.loaded = new Map()
    this.found = new Map()
    this.list = Object.keys(this.words)
    this.quiet = new Set(this.silent)
    this.own = new Map() // of each page its sections
    this.sections.forEach(([entry], place) => this.own.set(entry, [...this.own.get(entry) ?? [], place]))
  }

  // Where a word is kept, as catalogue/search/index.py reckons.
  piece(word) {
    const begins = Index.han(word) ? word.slice(0, 1) : word.slice(0, 2)
    return [...begins].reduce((sum, char, place) => sum + char.codePointAt(0) * 31 ** place, 0) % this.pieces
  }

  async load(words) {
    const missing = new Set([...words].map(word => this.piece(word)).filter(piece => !this.loaded.has(piece)))
    await Promise.all([...missing].map(async piece => this.loaded.set(piece, await this.read(`words/${piece}.json`))))
  }

  async texts(entry) {
    return this.own.has(entry) ? this.read(`texts/${entry}.json`).catch(() => ({})) : {}
  }

  knows(word) {
    return Object.hasOwn(this.words, word) || this.kept(word) !== undefined
  }

  kept(word) {
    const piece = this.loaded.get(this.piece(word))
    return piece && Object.hasOwn(piece, word) ? piece[word] : undefined
  }

  // Words that have been loaded, of names as well as of texts.
  all(test) {
    const found = this.list.filter(test)
    for (const piece of this.loaded.values()) for (const word in piece) if (test(word) && !Object.hasOwn(this.words, word)) found.push(word)
    return found
  }

  // Where a word stands: of entries their fields, of sections how often.
  postings(word) {
    if (!this.found.has(word)) {
      const names = Index.sum(Object.hasOwn(this.words, word) ? this.words[word] : [])
        .map(place => [Math.floor(place / this.fields.length), this.fields[place % this.fields.length]])
      this.found.set(word, { names, texts: Index.sum(this.kept(word) ?? []).map(place => [place >> 2, place & 3]) })
    }
    return this.found.get(word)
  }

  static sum(steps) {
    let place = 0
    return steps.map(step => place += step)
  }

  static han(word) {
    return /^[\u3400-\u9fff々]/.test(word)
  }
}
