// Chooses among the rows of the table on the browse page. What is chosen stands in the address, to be kept and shared.
const form = document.querySelector(".browse-controls")
const body = document.querySelector(".browse-count ~ .table tbody")
const status = document.querySelector(".browse-count")
const years = [...form.elements.from.options].map(option => option.value).filter(Boolean)
const papers = [...body.rows].map((row, at) => ({
  row, at,
  name: row.querySelector("a").textContent,
  text: fold(`${row.textContent} ${row.dataset.words}`),
  topic: [row.dataset.topic],
  tag: row.dataset.tag.split(" "),
  organisation: row.dataset.organisation.split("|"),
  from: years.filter(year => year <= row.dataset.year),
  to: years.filter(year => year >= row.dataset.year),
  code: [row.dataset.code],
  complete: [row.dataset.complete],
  get progress() { return [row.dataset.state || "unmarked"] },
}))
const facets = ["topic", "tag", "organisation", "from", "to", "code", "complete", "progress"]
const collator = new Intl.Collator()
const orders = {
  "": (a, b) => a.at - b.at,
  newest: (a, b) => b.at - a.at,
  name: (a, b) => collator.compare(a.name, b.name),
}

// ＬｏＲＡ is LoRA, and Łukasz is found as Lukasz.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ł/gi, "l").toLowerCase()
}

function chosen() {
  return new Map([...new FormData(form)].filter(([, value]) => value.trim()))
}

function fails(paper, name, value) {
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
    if (control.type === "checkbox") write(control.parentElement.querySelector("output"), `(${numbers.get(control.value) ?? 0})`)
    else for (const option of control.options) {
      if (!option.value) continue
      option.dataset.label ??= option.textContent
      write(option, `${option.dataset.label} (${numbers.get(option.value) ?? 0})`)
    }
  }
}

// The first rows at once, the others a few at a time when those are drawn: a thousand take their time.
const FIRST = 100
let order = "", others
function place(shown, wanted) {
  const moved = order !== wanted
  if (moved) body.append(...[...papers].sort(orders[wanted] ?? orders[""]).map(paper => paper.row))
  order = wanted
  const late = []
  let room = FIRST
  for (const row of body.rows) {
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

// Later, because browsers refuse an address that changes with every key.
let waiting
function remember(wanted) {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    const search = wanted.size ? `?${new URLSearchParams([...wanted])}` : ""
    history.replaceState(null, "", location.pathname + search + location.hash)
    for (const link of document.querySelectorAll("a.language")) link.search = search
  }, 150)
}

function show() {
  const wanted = chosen()
  const { shown, counts } = sift(wanted)
  place(shown, wanted.get("sort") ?? "")
  tell(counts)
  write(status, status.dataset.label.replace("{n}", shown.size))
  remember(wanted)
}

function read() {
  form.reset()
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name)
    if (control?.type === "checkbox") control.checked = true
    else if (control) control.value = value
    if (control?.selectedIndex === -1) control.value = ""
  }
}

form.addEventListener("submit", event => event.preventDefault())
form.addEventListener("input", show)
form.querySelector("[type=reset]").addEventListener("click", () => setTimeout(show))
document.addEventListener("progress", show)
body.addEventListener("focusout", () => setTimeout(show))
addEventListener("popstate", () => {
  read()
  show()
})
form.hidden = false
read()
show()
