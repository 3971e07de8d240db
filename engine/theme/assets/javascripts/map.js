// Lights up the ancestors and descendants of the paper that is pointed at, tapped or has the focus, and says its sentence.
const map = document.querySelector(".map")
const says = document.querySelector(".map-says")
const help = says.textContent
const marks = document.querySelector(".map-marks")
const nodes = [...map.querySelectorAll("[data-paper]")]
const edges = [...map.querySelectorAll("[data-from]")].map(path => ({ path, from: path.dataset.from, to: path.dataset.to }))
let chosen, tapped

function reach(id, start, end) {
  const seen = new Set([id])
  for (const at of seen) for (const edge of edges) if (edge[start] === at) seen.add(edge[end])
  return seen
}

function light(id) {
  const before = reach(id, "to", "from")
  const after = reach(id, "from", "to")
  const paint = (element, ...ids) => {
    element.classList.toggle("before", ids.every(id => before.has(id)))
    element.classList.toggle("after", ids.every(id => after.has(id)))
  }
  for (const node of nodes) paint(node, node.dataset.paper)
  for (const { path, from, to } of edges) paint(path, from, to)
}

function select(node) {
  if (node === chosen) return
  chosen = node
  light(node?.dataset.paper)
  map.classList.toggle("map-chosen", Boolean(node))
  says.textContent = node ? told(node) : help
}

function told(node) {
  const mark = marks.querySelector(`[data-state="${node.dataset.state}"]`)?.textContent
  return [node.querySelector("title").textContent, mark && `[${mark}]`, tapped && says.dataset.tap].filter(Boolean).join(" ")
}

function nodeOf(element) {
  return element?.closest("[data-paper]") ?? undefined
}

map.addEventListener("pointerdown", event => {
  tapped = event.pointerType === "touch" && nodeOf(event.target) !== chosen
})
// The first tap selects, the second one follows the link.
map.addEventListener("pointercancel", () => { tapped = false })
map.addEventListener("click", event => {
  if (tapped && nodeOf(event.target)) event.preventDefault()
  tapped = false
})
map.addEventListener("focusin", event => select(nodeOf(event.target)))
// Off a paper, the one with the focus counts again.
map.addEventListener("mouseover", event => select(nodeOf(event.target) ?? nodeOf(document.activeElement)))
map.addEventListener("mouseleave", () => select(nodeOf(document.activeElement)))
map.addEventListener("focusout", () => select())
says.hidden = marks.hidden = false
addEventListener("keydown", event => {
  if (event.key === "Escape") select()
})
