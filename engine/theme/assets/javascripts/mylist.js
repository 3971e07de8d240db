// What the page for browsing does with all that is marked: as files for reference managers, and as one that another device reads.
import { add, all } from "./progress.js"

// How the file of one paper is read, and those of all are written as one.
const plain = { read: text => [text], write: texts => texts.join("\n") }
const json = { read: JSON.parse, write: items => JSON.stringify(items, null, 1) }
const way = ending => (ending.endsWith("json") ? json : plain)
const list = document.querySelector(".my-list")

function say(text) {
  list.querySelector(".progress-status").textContent = text
}

function save(name, type, text) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

// Empty when the host has no such file, or gives no answer.
async function entries(id, ending) {
  try {
    const answer = await fetch(`${list.dataset.catalogue}${encodeURIComponent(id)}.${ending}`)
    return answer.ok ? way(ending).read(await answer.text()) : []
  } catch {
    return []
  }
}

async function bibliography({ name: ending, dataset: { type } }) {
  say("")
  const ids = Object.keys(all()).sort()
  const found = await Promise.all(ids.map(id => entries(id, ending)))
  const missing = ids.filter((_, at) => !found[at].length)
  if (missing.length < ids.length) save(`llm-classics.${ending}`, type, way(ending).write(found.flat()))
  if (missing.length) say(lack(missing, ids))
}

function lack(missing, ids) {
  if (missing.length === ids.length) return list.dataset.nothingFetched
  const names = new Intl.ListFormat(document.documentElement.lang).format(missing.map(nameOf))
  const facts = { "{missing}": missing.length, "{all}": ids.length, "{names}": names }
  return list.dataset.someMissing.replace(/{\w+}/g, slot => facts[slot])
}

function nameOf(id) {
  return document.querySelector(`[data-progress="${CSS.escape(id)}"]`)?.dataset.name ?? id
}

async function load(input) {
  try {
    const value = JSON.parse(await input.files[0].text())
    const kept = add(value?.progress)
    if (kept === undefined) throw new TypeError()
    if (kept) say(list.dataset.imported)
  } catch {
    say(list.dataset.notAList)
  }
  input.value = ""
}

list.hidden = false
list.querySelector("[name=json]").onclick = () => save("llm-classics-progress.json", "application/json", JSON.stringify({ version: 1, progress: all() }, null, 2))
for (const button of list.querySelectorAll("[data-type]")) button.onclick = () => bibliography(button)
list.querySelector("[name=import]").onchange = event => load(event.target)
