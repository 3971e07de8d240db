// Sorts the models by a column and leaves those that fit what is chosen; the address keeps both.
import { fold } from "./fold.js"

const form = document.querySelector(".numbers-controls")
const status = document.querySelector(".numbers-count")
const table = document.querySelector(".numbers table")
const body = table.tBodies[0]
const rows = [...body.rows].map((row, at) => ({ row, at, text: fold(row.textContent), topic: row.dataset.topic, weights: row.dataset.weights ?? "" }))
const heads = [...table.querySelectorAll("th[data-by]")]
const collator = new Intl.Collator()
let order = { by: "", down: false }

function value({ row, at }, by) {
  if (by === "name") return row.cells[0].textContent
  const number = row.cells[heads.findIndex(head => head.dataset.by === by)].dataset.number
  return by === "day" ? number + String(at).padStart(4, "0") : number && Number(number)
}

// What is not known stands last, whichever way.
function compare(one, other) {
  const [a, b] = [value(one, order.by), value(other, order.by)]
  if (a === undefined || b === undefined) return (a === undefined) - (b === undefined) || one.at - other.at
  const way = typeof a === "number" ? a - b : collator.compare(a, b)
  return (order.down ? -way : way) || one.at - other.at
}

function show() {
  const wanted = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()))
  const words = fold(wanted.find ?? "").split(/\s+/)
  const sorted = order.by ? [...rows].sort(compare) : rows
  for (const each of sorted) each.row.hidden = (wanted.topic && each.topic !== wanted.topic) || (wanted.weights && each.weights !== wanted.weights) || words.some(word => !each.text.includes(word))
  body.append(...sorted.map(each => each.row))
  for (const head of heads) head.ariaSort = head.dataset.by === order.by ? (order.down ? "descending" : "ascending") : "none"
  status.textContent = `${status.dataset.label.replace("{n}", rows.filter(each => !each.row.hidden).length)} · ${status.dataset.sort}`
  remember({ ...wanted, ...(order.by && { sort: `${order.down ? "-" : ""}${order.by}` }) })
}

let waiting
function remember(wanted) {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    const search = Object.keys(wanted).length ? `?${new URLSearchParams(wanted)}` : ""
    history.replaceState(null, "", location.pathname + search + location.hash)
    for (const link of document.querySelectorAll("a.language")) link.search = search
  }, 150)
}

// Numbers begin with the largest, which is what people look for; names and days with the first.
function sort(by) {
  const down = !["name", "day"].includes(by)
  order = { by, down: order.by === by ? !order.down : down }
  show()
}

function read() {
  form.reset()
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (form.elements[name]) form.elements[name].value = value
    const by = value.replace(/^-/, "")
    if (name === "sort" && heads.some(head => head.dataset.by === by)) order = { by, down: value !== by }
  }
}

for (const head of heads) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: head.textContent })
  button.addEventListener("click", () => sort(head.dataset.by))
  head.replaceChildren(button)
}
form.addEventListener("submit", event => event.preventDefault())
form.addEventListener("input", show)
form.addEventListener("reset", () => {
  order = { by: "", down: false }
  setTimeout(show)
})
form.hidden = false
read()
show()
