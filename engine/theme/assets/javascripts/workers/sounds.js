// Chinese words by their sound, for readers whose input method is off: weitiao, jiansuo zengqiang.
import { isHan } from "./index.js"

const BEGUN = 5 // letters of a word that is half typed

export class Sounds {
  constructor(index) {
    this.read = new Map(Object.entries(index.sounds).flatMap(([sound, chars]) => Array.from(chars, char => [char, sound])))
    this.words = new Map()
    for (const word of index.list.filter(word => word.length > 1 && isHan(word))) {
      const sound = index.exceptions[word] ?? this.sound(word)
      this.words.set(sound, [...this.words.get(sound) ?? [], word])
    }
  }

  sound(word) {
    return Array.from(word, char => this.read.get(char) ?? char).join("")
  }

  // The fewest words that sound so one after the other, each as all that it may be; undefined where there are none.
  heard(said, halfTyped) {
    const text = said.map(word => this.sound(word)).join("")
    const best = [[]]
    for (let to = 2; to <= text.length; to++) {
      for (let from = 0; from < to; from++) {
        if (!best[from] || best[to]?.length <= best[from].length + 1) continue
        const words = this.words.get(text.slice(from, to)) ?? (halfTyped && to === text.length ? this.begun(text.slice(from)) : undefined)
        if (words) best[to] = [...best[from], words]
      }
    }
    return best[text.length]
  }

  begun(sound) {
    if (sound.length < BEGUN) return undefined
    const words = [...this.words].filter(([whole]) => whole.startsWith(sound)).flatMap(([, words]) => words)
    return words.length ? words : undefined
  }
}
