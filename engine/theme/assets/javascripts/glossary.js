// Leaves the terms that hold what is typed: their words in both languages, their meaning, or their pinyin.
import { fold } from "./fold.js"

const form = document.querySelector(".glossary-filter")
const status = form.querySelector("[role=status]")
const letters = [...document.querySelectorAll(".terms")].map(list => ({ list, heading: list.previousElementSibling, terms: [...list.children] }))
const texts = new Map(letters.flatMap(({ terms }) => terms).map(term => [term, fold(`${term.textContent} ${term.dataset.sound ?? ""}`)]))

function show() {
  const words = fold(form.elements.term.value).split(/\s+/)
  const fits = term => words.every(word => texts.get(term).includes(word))
  for (const term of texts.keys()) term.hidden = !fits(term)
  for (const { heading, terms } of letters) heading.hidden = terms.every(term => term.hidden)
  status.textContent = status.dataset.label.replace("{n}", [...texts.keys()].filter(fits).length)
}

form.addEventListener("submit", event => event.preventDefault())
form.addEventListener("input", show)
form.hidden = false
// Whoever comes by the address of a term sees it.
addEventListener("hashchange", () => {
  form.reset()
  show()
})
show()
