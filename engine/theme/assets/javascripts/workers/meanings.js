// Which words of the index a word that was typed may mean, each with how surely, from 0 to 1.
import { isHan } from "./index.js"

const ENDINGS = ["s", "es", "ing", "ed"]
// What makes a noun of a verb: hallucination, quantization, alignment, retrieval. Shorter ones mean something else, as mission does.
const NOUNS = ["ion", "ation", "ment", "al"], VERB = 5

export function meanings(word, index, halfTyped) {
  const found = new Map(index.knows(word) ? [[word, 1]] : [])
  const add = (words, sure) => words.forEach(one => found.has(one) || found.set(one, sure))
  if (isHan(word)) {
    if (word.length > 1) add(index.list.filter(one => one.includes(word)), .6)
    if (word.length > 3 && !index.named(word)) add(index.list.filter(one => one.length > 1 && isHan(one) && word.includes(one)), .5)
    if (!found.size && word.length > 2) add(index.alike(word, 1), .7)
    return found
  }
  const stems = stemsOf(word), verbs = stems.filter(stem => stem.length >= VERB && (stem !== word || index.knows(word)))
  add(ending(stems, ENDINGS).filter(one => index.knows(one)), .9)
  add(ending([...verbs, ...without(NOUNS, word, VERB)], [...ENDINGS, ...NOUNS]).filter(one => index.knows(one)), .7)
  if (halfTyped && word.length > 2) add(index.beginning(word), found.size ? .4 : .7)
  if (!found.size && word.length > 3) add(index.beginning(word).filter(one => index.named(one)), .6)
  if (!found.size && word.length > 4) add(index.alike(word, word.length > 9 ? 2 : 1), .7)
  return found
}

// An English word, and what it may be with another ending.
function stemsOf(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return []
  const stems = [word, ...without(ENDINGS, word, 3)]
  if (word.endsWith("ies")) stems.push(`${word.slice(0, -3)}y`)
  if (word.endsWith("e")) stems.push(word.slice(0, -1))
  return stems
}

function without(ends, word, shortest) {
  const stems = ends.filter(end => word.endsWith(end)).map(end => word.slice(0, -end.length))
  return stems.filter(stem => stem.length >= shortest).flatMap(stem => [stem, `${stem}e`])
}

function ending(stems, ends) {
  return stems.flatMap(stem => [stem, ...ends.map(end => stem + end)])
}
