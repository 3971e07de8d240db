// What the reader wants to read, is reading and has read: kept on this device, by paper id, for both languages.
const KEY = "llm-classics-progress"
const parts = document.querySelector("#progress")
const words = parts.dataset
const renamed = new Map(Object.entries(JSON.parse(words.renamed)))
const states = [...parts.content.querySelector("select").options].map(option => option.value).filter(Boolean)
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

function show() {
  for (const place of document.querySelectorAll("[data-progress]")) {
    const state = marks[place.dataset.progress] ?? ""
    const select = place.querySelector(".progress")
    if (select.value !== state) select.value = state
    place.closest("tr, li, .card, .line").dataset.state = state
  }
  for (const node of document.querySelectorAll(".map [data-paper]")) node.dataset.state = marks[node.dataset.paper] ?? ""
  document.querySelectorAll("[data-path]").forEach(showPath)
  for (const button of document.querySelectorAll(".my-list button")) button.disabled = !Object.keys(marks).length
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

export function all() {
  return marks
}

// Whether they are kept; undefined where there is nothing to add.
export function add(found) {
  const more = clean(found)
  if (!Object.keys(more).length) return undefined
  Object.assign(marks, more)
  keep()
  show()
  return kept
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
  place.append(" ", select) // a space, which is gone where a line begins
}
addEventListener("storage", event => [KEY, null].includes(event.key) && refresh())
addEventListener("pageshow", event => event.persisted && refresh())
show()
