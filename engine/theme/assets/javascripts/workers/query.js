// What a reader types, as words that the theme's worker finds; and its results, those first that hold more of the words.
self.Query = class {
  static longest = 8 // of Chinese words, in characters
  static most = 20 // words that a half-typed one may become
  // The theme cuts Chinese into words again, but tests none that ends where the Chinese ends. With this character behind it,
  // which no text here has, no word does.
  static end = "龘"

  // The index as it is sent: its Chinese is cut into words already.
  constructor(index) {
    this.words = new Set(index.toLowerCase().match(/[\u4e00-\u9fff]+|[a-z]+/g))
    this.list = [...this.words]
  }

  // Full-width letters become letters; signs that the theme would take for a command, spaces.
  plain(query) {
    return query.normalize("NFKC")
      .replace(/[:^~]/g, " ")
      .replace(/[\u4e00-\u9fff]+/g, run => ` ${this.cut(run).flatMap(word => this.whole(word)).map(word => word + Query.end).join(" ")} `)
      .replace(/[-–]+(?=\s|$)/g, " ")
      .replace(/(?<!\S)[A-Za-z]+(?!\S)/g, word => this.latin(word))
  }

  // The theme finds what begins with a word: what is the word weighs more. If nothing here begins with it, it may be misspelt.
  latin(word) {
    const small = word.toLowerCase()
    if (this.words.has(small)) return `${word} ${word}^4`
    return word.length < 5 || this.begins(small) ? word : `${word}~1`
  }

  // At each place the longest word of the index; the last one may be half typed.
  cut(run) {
    const words = []
    for (let from = 0, to; from < run.length; from = to) {
      to = Math.min(run.length, from + Query.longest)
      while (to > from + 1 && !this.knows(run.slice(from, to), to === run.length)) to--
      words.push(run.slice(from, to))
    }
    return words
  }

  // A half-typed word stands for those that it begins.
  whole(word) {
    if (word.length < 2 || this.words.has(word)) return [word]
    const begun = this.list.filter(one => one.startsWith(word)).slice(0, Query.most)
    return begun.length ? begun : [word]
  }

  knows(word, last) {
    return this.words.has(word) || last && this.begins(word)
  }

  begins(start) {
    return this.list.some(word => word.startsWith(start))
  }

  // The theme lets one rare word in a name outweigh all others.
  static rank(pages) {
    return pages.sort((one, other) => Query.weight(other) - Query.weight(one))
  }

  static weight(sections) {
    const words = Object.keys(Object.assign({}, ...sections.map(section => section.terms)))
    const found = words.filter(word => sections.some(section => section.terms[word]))
    return Math.max(...sections.map(section => section.score)) * (found.length / words.length) ** 2
  }
}
