// What the reader wants to read, is reading and has read: kept on this device, by paper id, for both languages.
const KEY = "llm-classics-progress"
const parts = document.querySelector("#progress")
const words = parts.dataset
const renamed = new Map(Object.entries(JSON.parse(words.renamed)))
const states = [...parts.content.querySelector("select").options].map(option => option.value).filter(Boolean)
const list = document.querySelector(".my-list")
// How the file of one paper is read, and those of all are written as one.
const plain = { read: text => [text], write: texts => texts.join("\n") }
const json = { read: JSON.parse, write: items => JSON.stringify(items, null, 1) }
const way = ending => (ending.endsWith("json") ? json : plain)
let marks = clean(stored())
let kept = true

function part(selector) {
  return parts.content.querySelector(selector).cloneNode(true)
}

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY))
  } catch {
    return {}
  }
}

function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function clean(value) {
  const entries = Object.entries(isRecord(value) ? value : {}).filter(([, state]) => states.includes(state))
  // What is marked under the present id counts, whatever an old one says.
  return { ...Object.fromEntries(entries.map(([id, state]) => [renamed.get(id) ?? id, state])), ...Object.fromEntries(entries.filter(([id]) => !renamed.has(id))) }
}

function keep() {
  try {
    localStorage.setItem(KEY, JSON.stringify(marks))
    kept = true
  } catch {
    kept = false
  }
  warn(kept ? "" : words.notKept)
}

// Where the reader is, not at the end of the page.
function warn(text) {
  const status = document.querySelector("body > .progress-status") ?? (text && document.body.appendChild(part(".progress-status")))
  if (status) status.textContent = text
}

function say(text) {
  list.querySelector(".progress-status").textContent = text
}

function show() {
  for (const place of document.querySelectorAll("[data-progress]")) {
    const state = marks[place.dataset.progress] ?? ""
    const select = place.querySelector(".progress")
    if (select.value !== state) select.value = state
    place.closest("tr, li, .card, .line").dataset.state = state
  }
  for (const node of document.querySelectorAll(".map [data-paper]")) node.dataset.state = marks[node.dataset.paper] ?? ""
  document.querySelectorAll("[data-path]").forEach(showPath)
  for (const button of list?.querySelectorAll("button") ?? []) button.disabled = !Object.keys(marks).length
  document.dispatchEvent(new Event("progress"))
}

function showPath(facts) {
  const papers = facts.dataset.papers.split(" ")
  const read = papers.filter(id => marks[id] === "read").length
  const shown = facts.querySelector(".path-progress") ?? facts.appendChild(part(".path-progress"))
  Object.assign(shown.querySelector("progress"), { max: papers.length, value: read })
  shown.querySelector("span").textContent = `${words.read} ${read} / ${papers.length}`
}

function set(id, state) {
  if (state) marks[id] = state
  else delete marks[id]
  keep()
  show()
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
  const ids = Object.keys(marks).sort()
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
    const found = clean(value?.progress)
    if (!Object.keys(found).length) throw new TypeError()
    Object.assign(marks, found)
    keep()
    show()
    if (kept) say(list.dataset.imported)
  } catch {
    say(list.dataset.notAList)
  }
  input.value = ""
}

// Another page of ours has written; or this one comes back as it was left.
function refresh() {
  if (!kept) return
  marks = clean(stored())
  show()
}

for (const place of document.querySelectorAll("[data-progress]")) {
  const select = part("select")
  select.setAttribute("aria-label", `${words.label}: ${place.dataset.name}`)
  select.addEventListener("input", event => {
    event.stopPropagation()
    set(place.dataset.progress, select.value)
  })
  place.append(select)
}
if (list) {
  list.hidden = false
  list.querySelector("[name=json]").onclick = () => save("llm-classics-progress.json", "application/json", JSON.stringify({ version: 1, progress: marks }, null, 2))
  for (const button of list.querySelectorAll("[data-type]")) button.onclick = () => bibliography(button)
  list.querySelector("[name=import]").onchange = event => load(event.target)
}
addEventListener("storage", event => [KEY, null].includes(event.key) && refresh())
addEventListener("pageshow", event => event.persisted && refresh())
show()
