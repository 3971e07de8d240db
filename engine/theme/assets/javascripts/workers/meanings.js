// Which words of the index a word that was typed may mean, each with how surely, from 0 to 1.
import { isHan } from "./index.js"

const ENDINGS = ["s", "es", "ing", "ed"]

export function meanings(word, index, halfTyped) {
  const found = new Map(index.knows(word) ? [[word, 1]] : [])
  const add = (words, sure) => words.forEach(one => found.has(one) || found.set(one, sure))
  if (isHan(word)) {
    if (word.length > 1) add(index.list.filter(one => one.includes(word)), .6)
    if (word.length > 3 && !index.named(word)) add(index.list.filter(one => one.length > 1 && isHan(one) && word.includes(one)), .5)
    if (!found.size && word.length > 2) add(index.alike(word, 1), .7)
    return found
  }
  add(forms(word).filter(one => index.knows(one)), .9)
  if (halfTyped && word.length > 2) add(index.beginning(word), found.size ? .4 : .7)
  if (!found.size && word.length > 3) add(index.beginning(word).filter(one => index.named(one)), .6)
  if (!found.size && word.length > 4) add(index.alike(word, word.length > 9 ? 2 : 1), .7)
  return found
}

// English words that are the same but for their endings.
function forms(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return []
  const ends = ENDINGS.filter(end => word.endsWith(end) && word.length - end.length > 2)
  const stems = [word, ...ends.flatMap(end => [word.slice(0, -end.length), `${word.slice(0, -end.length)}e`])]
  if (word.endsWith("ies")) stems.push(`${word.slice(0, -3)}y`)
  if (word.endsWith("e")) stems.push(word.slice(0, -1))
  return stems.flatMap(stem => [stem, ...ENDINGS.map(end => stem + end)]).filter(one => one !== word)
}
