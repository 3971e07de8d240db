// Chooses among the rows of the table on the browse page. What is chosen stands in the address, to be kept and shared.
import { fold } from "./fold.js"

const form = document.querySelector(".browse-controls")
const list = document.querySelector(".browse-list")
const status = document.querySelector(".browse-count")
const years = [...form.elements.from.options].map(option => option.value).filter(Boolean)
const papers = [...list.children].map((row, at) => ({
  row, at,
  name: row.querySelector("a").textContent,
  text: fold(row.textContent),
  ids: [row.dataset.paper, ...(row.dataset.formerly?.split(" ") ?? [])],
  topic: [row.dataset.topic],
  tag: row.dataset.tag.split(" "),
  organisation: row.dataset.organisation.split("|"),
  from: years.filter(year => year <= row.dataset.year),
  to: years.filter(year => year >= row.dataset.year),
  code: [row.dataset.code],
  complete: [row.dataset.complete],
  get progress() { return row.dataset.state ? [row.dataset.state, "marked"] : ["unmarked"] },
}))
const facets = ["topic", "tag", "organisation", "from", "to", "code", "complete", "progress"]
const collator = new Intl.Collator()
const orders = {
  "": (a, b) => a.at - b.at,
  newest: (a, b) => b.at - a.at,
  name: (a, b) => collator.compare(a.name, b.name),
}

function chosen() {
  return new Map([...new FormData(form)].filter(([, value]) => value.trim()))
}

function fails(paper, name, value) {
  if (name === "papers") return !value.toLowerCase().split(/[,\s]+/).some(id => paper.ids.includes(id))
  if (name === "find") return fold(value).split(/\s+/).some(word => !paper.text.includes(word))
  return facets.includes(name) && !paper[name].includes(value)
}

// Which rows are shown; and for every facet, how many would be with each of its values and what else is chosen.
function sift(wanted) {
  const shown = new Set()
  const counts = new Map(facets.map(facet => [facet, new Map()]))
  for (const paper of papers) {
    const failed = [...wanted].filter(([name, value]) => fails(paper, name, value)).map(([name]) => name)
    if (!failed.length) shown.add(paper.row)
    if (failed.length > 1) continue
    for (const [facet, numbers] of counts) {
      if (failed.length && failed[0] !== facet) continue
      for (const value of paper[facet]) numbers.set(value, (numbers.get(value) ?? 0) + 1)
    }
  }
  return { shown, counts }
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text
}

function tell(counts) {
  for (const [facet, numbers] of counts) {
    const control = form.elements[facet]
    if (control.type === "checkbox") {
      write(control.parentElement.querySelector("span"), `(${numbers.get(control.value) ?? 0})`)
      control.disabled = !numbers.get(control.value) && !control.checked
    } else for (const option of control.options) {
      if (!option.value) continue
      option.dataset.label ??= option.textContent
      write(option, `${option.dataset.label} (${numbers.get(option.value) ?? 0})`)
      option.disabled = !numbers.get(option.value) && !option.selected
    }
  }
}

// The first rows at once, the others a few at a time when those are drawn: a thousand take their time.
const FIRST = 100
let order = "", others
function place(shown, wanted) {
  const moved = order !== wanted
  if (moved) list.append(...[...papers].sort(orders[wanted] ?? orders[""]).map(paper => paper.row))
  order = wanted
  const late = []
  let room = FIRST
  for (const row of list.children) {
    // A row whose mark the reader is changing stays until the reader is done.
    const is = shown.has(row) || row.contains(document.activeElement)
    const waits = is && room <= 0 && (row.hidden || moved)
    if (row.hidden !== (!is || waits)) row.hidden = !is || waits
    if (waits) late.push(row)
    if (is) room--
  }
  clearTimeout(others)
  follow(late)
}

function follow(late) {
  if (!late.length) return
  others = setTimeout(() => {
    for (const row of late.splice(0, FIRST)) row.hidden = false
    follow(late)
  }, 50)
}

// A comma may stand in an address as it is, and a list of papers is read more easily with it.
function query(wanted) {
  return wanted.size ? `?${new URLSearchParams([...wanted]).toString().replaceAll("%2C", ",")}` : ""
}

// Later, because browsers refuse an address that changes with every key.
let waiting
function remember(wanted) {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    const search = query(wanted)
    history.replaceState(null, "", location.pathname + search + location.hash)
    for (const link of document.querySelectorAll("a.language")) link.search = search
  }, 150)
}

// Zotero offers to save the papers that match, and looks again when it is told.
let offered = 0
function offer(shown) {
  for (const { row, coin } of papers) coin?.classList.toggle("Z3988", shown.has(row))
  const now = papers[0]?.coin ? shown.size : 0
  if (now !== offered) document.dispatchEvent(new Event("ZoteroItemUpdated"))
  offered = now
}

// What rows do not show, words that find them and what Zotero saves: two thirds of the page, for whoever does more than read.
const MORE = ["mousemove", "focusin", "input"]
const article = document.querySelector("article")
async function learn() {
  for (const sign of MORE) article.removeEventListener(sign, learn)
  const more = await fetch(new URL("../search/papers.json", location)).then(answer => answer.json(), () => {})
  if (!more) return // without a network, papers are found by what rows show
  for (const paper of papers) {
    const [words, title] = more[paper.row.id]
    paper.text += fold(` ${words}`)
    paper.coin = Object.assign(document.createElement("span"), { title })
    paper.row.append(paper.coin)
  }
  show()
}

function show() {
  const wanted = chosen()
  const { shown, counts } = sift(wanted)
  place(shown, wanted.get("sort") ?? "")
  offer(shown)
  tell(counts)
  write(status, status.dataset[wanted.has("papers") ? "picked" : "label"].replace("{n}", shown.size))
  hand(wanted.has("papers"))
  remember(wanted)
}

// A hand-picked list stands where the choices would, which are about all papers.
const reset = form.querySelector("[type=reset]")
const clear = reset.textContent
function hand(picked) {
  form.classList.toggle("picked", picked)
  write(reset, picked ? reset.dataset.all : clear)
}

function read() {
  form.reset()
  // What is off would not count.
  for (const control of form.querySelectorAll(":disabled")) control.disabled = false
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name)
    if (control?.type === "checkbox") control.checked = true
    else if (control) control.value = value
    if (control?.selectedIndex === -1) control.value = named(control, value)?.value ?? ""
  }
}

// An address may name an organisation as a paper prints it.
function named(select, name) {
  return [...select.options].find(option => option.dataset.other?.split("|").includes(name))
}

// Marks are the reader's own: to others, the papers they choose are named one by one.
function shared() {
  const wanted = chosen()
  const { shown } = sift(wanted)
  if (wanted.delete("progress")) wanted.set("papers", [...shown].map(row => row.dataset.paper).join(","))
  return page() + query(wanted)
}

// A page that lies on somebody's disk is shared as that of the web.
function page() {
  const onDisk = location.protocol === "file:" && document.querySelector("link[rel=canonical]")
  return onDisk ? onDisk.href : location.origin + location.pathname
}

form.elements.copy.hidden = !navigator.clipboard
form.elements.copy.addEventListener("click", async ({ target }) => {
  status.textContent = await navigator.clipboard.writeText(shared()).then(() => target.dataset.copied, () => target.dataset.notCopied)
})

form.addEventListener("submit", event => event.preventDefault())
form.addEventListener("input", show)
form.addEventListener("reset", () => {
  form.elements.papers.value = ""
  setTimeout(show)
})
document.addEventListener("progress", show)
list.addEventListener("focusout", () => setTimeout(show))
addEventListener("popstate", () => {
  read()
  show()
})
form.hidden = false
read()
show()
if (location.search) learn()
else for (const sign of MORE) article.addEventListener(sign, learn)
