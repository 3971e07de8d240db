// How near what was typed comes to what people ask, question by question: catalogue/search/asked.py has counted their words.
const TENTHS = 10
const NEXT = [1, .25, .4] // what the nearest question of an entry counts, the second and the third
const UNASKED = 1.25 // of what a word weighs that only one entry is asked for, a word in no question

export class Asked {
  constructor(index) {
    this.index = index
    this.owners = index.asked.flatMap((number, entry) => Array(number).fill(entry))
    this.entries = new Set(this.owners).size
  }

  // Of each entry that shares a word: 1 where a question is what was typed, and more where others are near, too.
  likeness(tokens) {
    const shared = new Map()
    let whole = 0
    for (const token of tokens) {
      const places = this.places(token)
      const entries = new Set([...places.keys()].map(place => this.owners[place])).size
      const weight = token.counts * (entries ? 1 : UNASKED) * Math.log(1 + this.entries / (entries || 1))
      whole += weight
      places.forEach((sure, place) => shared.set(place, (shared.get(place) ?? 0) + sure * weight))
    }
    return this.nearest(shared, whole)
  }

  // The questions that have the token, each with how surely.
  places(token) {
    const found = new Map()
    token.words.forEach((sure, word) => this.index.postings(word).asked.forEach(place => found.set(place, Math.max(found.get(place) ?? 0, sure))))
    return found
  }

  // The likeness is that of Dice, https://en.wikipedia.org/wiki/Dice-Sørensen_coefficient, with words weighed.
  nearest(shared, whole) {
    const likenesses = new Map()
    shared.forEach((weight, place) => {
      const likeness = 2 * weight / (whole + Math.max(this.index.weights[place] / TENTHS, weight))
      likenesses.set(this.owners[place], [...likenesses.get(this.owners[place]) ?? [], likeness])
    })
    return new Map(Array.from(likenesses, ([entry, all]) => [entry, all.sort((one, other) => other - one).slice(0, NEXT.length).reduce((sum, likeness, at) => sum + NEXT[at] * likeness, 0)]))
  }
}
