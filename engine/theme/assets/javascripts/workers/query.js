// What a reader types, as words of the index.
import { fold } from "../fold.js"
import { isHan } from "./index.js"
import { meanings } from "./meanings.js"
import { Sounds } from "./sounds.js"

const WORD = /[\u3400-\u9fff々]+|\d+(?:[.,]\d+)+|[^\s\p{P}\p{S}_\u3400-\u9fff々]+|[√∑∇∂∞]/gu
const NUMBERS = [/\d{4}\.\d{4,5}/, /10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)]/] // of arXiv, DOI
const JOINED = 5 // words that may have been one, as in chain of thought
const LONGEST = 12 // of a Chinese word, in characters
const LETTER = .3 // what a single character counts among words

export class Query {
  constructor(index) {
    this.index = index
    this.simple = new Map(Array.from({ length: index.traditional.length / 2 }, (_, at) => [...index.traditional.slice(2 * at, 2 * at + 2)]))
  }

  // What may have to be loaded: a word may begin with any Chinese character, and a name with a letter and what follows.
  // A single letter at the end is the beginning of a word.
  pieces(typed) {
    const said = this.plain(typed).match(WORD) ?? []
    const kept = said.filter((word, at) => isHan(word) || !this.index.quiet.has(word) && (word.length > 1 || at < said.length - 1))
    const named = said.slice(1).flatMap((word, at) => said[at].length === 1 && !this.index.quiet.has(said[at]) ? [said[at] + word] : [])
    return new Set([...kept.length ? kept : said, ...named].flatMap(word => isHan(word) ? [...word] : [word, key(word)]))
  }

  // Words that mean nothing as they are.
  unknown(typed) {
    const tokens = this.tokens(typed)
    const words = tokens.filter(({ word, words }) => !words.size && !isHan(word)).map(({ word }) => word)
    return words.length && tokens.key ? [tokens.key, ...words] : words
  }

  // And then, for some are joined, heard, or meant for others.
  further(typed) {
    const tokens = this.tokens(typed)
    const meant = tokens.flatMap(({ word, words }) => [word, ...[...words.keys()].filter(one => !isHan(one))])
    return new Set([...meant, ...this.index.names(tokens.key)])
  }

  // Of each its form in the index and the reader's own, the words it may mean, and what it counts. Those that say nothing go, unless all do.
  tokens(typed) {
    const text = this.plain(typed)
    const own = fold(typed)
    const said = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, own: own.length === text.length ? own.slice(index, index + word.length) : word, last: false }))
    if (said.length && !/\s$/.test(typed)) said.at(-1).last = true
    const { tokens: joined, named } = this.joined(said)
    const tokens = this.sounding(joined.flatMap(part => isHan(part.word) ? this.parted(part) : part))
      .map(part => ({ ...part, words: part.words ?? meanings(part.word, this.index, part.last), counts: isHan(part.word) && part.word.length === 1 ? LETTER : 1 }))
    const telling = tokens.filter(token => !this.index.quiet.has(token.word))
    return Object.assign(telling.length ? telling : tokens, { key: key(text), named })
  }

  // Folded, in simple characters and our words; an address or a number that names one paper stands for all that was typed.
  plain(typed) {
    const simple = Array.from(fold(typed), char => this.simple.get(char) ?? char).join("")
    const number = NUMBERS.map(pattern => key(simple.match(pattern)?.[0] ?? "")).find(number => this.index.called(number).length)
    return number ?? Object.entries(this.index.regional).reduce((text, [there, here]) => text.replaceAll(there, here), simple)
  }

  // gpt 2 and chain of thought are one word where the index has it as one, for their parts say little; llama1 is two where it has not.
  // Names that are no word, as of reading paths, stand beside their parts.
  joined(said) {
    const tokens = [], named = []
    for (let at = 0, to; at < said.length; at = to) {
      to = Math.min(said.length, at + JOINED)
      const parts = () => said.slice(at, to), word = () => parts().map(part => part.word.replace(/[.,]/g, "")).join("")
      while (to > at + 1 && !(this.isOne(parts()) && this.index.called(word()).length)) to--
      const name = to > at + 1 && word()
      if (name && this.index.knows(name)) tokens.push({ word: name, own: parts().map(part => part.own).join(" "), last: said[to - 1].last })
      else tokens.push(...parts().flatMap(part => this.single(part)))
      if (name && !this.index.knows(name)) named.push(name)
    }
    return { tokens, named }
  }

  isOne(parts) {
    return !parts.some(({ word }) => isHan(word)) && parts.some(({ word }) => word.length < 3 || /\d/.test(word) || this.index.quiet.has(word))
  }

  single({ word, own, last }) {
    if (this.index.knows(word) || !/^[a-z]+\d+$/.test(word)) return [{ word: word.replace(/,/g, ""), own, last }]
    return word.match(/[a-z]+|\d+/g).map(part => ({ word: part, own: part, last: false }))
  }

  // A run of Chinese in the longest words that are known, of which the last may be half typed. What is between is one word, unknown.
  parted({ word: run, own, last }) {
    const best = [{ worth: 0, words: [] }]
    for (let to = 1; to <= run.length; to++) {
      for (let from = Math.max(0, to - LONGEST); from < to; from++) {
        const word = run.slice(from, to)
        const worth = best[from].worth + this.worth(word, last && to === run.length)
        if (!best[to] || worth > best[to].worth) best[to] = { worth, words: [...best[from].words, word] }
      }
    }
    const words = together(best[run.length].words, word => word.length === 1 && !this.index.quiet.has(word))
    let at = 0
    return words.map((word, place) => ({ word, own: own.slice(at, at += word.length), last: last && place === words.length - 1 }))
  }

  worth(word, last) {
    if (this.index.quiet.has(word) || word.length > 1 && this.index.named(word)) return word.length ** 2
    if (word.length === 1) return 0
    if (this.index.knows(word)) return .8 * word.length ** 2
    return last && this.index.list.some(one => one.startsWith(word)) ? word.length : -Infinity
  }

  // What is unknown may have been written by its sound: weitiao, jiansuo zengqiang, 思唯链.
  sounding(parts) {
    const known = ({ word }) => this.index.knows(word) || this.index.quiet.has(word)
    const tokens = []
    for (let at = 0, to; at < parts.length; at = to) {
      let words
      to = Math.min(parts.length, at + JOINED) + 1
      do words = parts.slice(at, --to).every(known) ? undefined : this.heard(parts.slice(at, to))
      while (!words && to > at + 1)
      tokens.push(...words ?? [parts[at]])
    }
    return tokens
  }

  heard(parts) {
    if (!parts.every(({ word }) => /^[a-z]+$/.test(word)) && !(parts.length === 1 && isHan(parts[0].word))) return undefined
    this.sounds ??= new Sounds(this.index)
    return this.sounds.heard(parts.map(({ word }) => word), parts.at(-1).last)
      ?.map(words => ({ word: words[0], own: words[0], words: new Map(words.map(word => [word, .9])) }))
  }
}

// As catalogue/search/words.py makes one word of a name.
function key(folded) {
  return folded.replace(/[^\p{L}\p{N}]+/gu, "")
}

function together(words, unknown) {
  return words.reduce((runs, word, at) => {
    if (at && unknown(word) && unknown(words[at - 1])) runs.push(runs.pop() + word)
    else runs.push(word)
    return runs
  }, [])
}
