// What facing.js loads when it is asked: the page in the other language, laid beside this one and put away again.
const PREFIX = "other-"
// Attributes that name elements by their ids.
const REFERENCES = ["for", "aria-controls", "aria-describedby", "aria-details", "aria-labelledby", "commandfor", "interestfor", "popovertarget"]
// What serves the whole page: ours does for both.
const TOOLS = "#main, .line, .steps"
// Where both say the same, ours is shown for both.
const ALIKE = "h1, .facts-title, .formula, .highlight"

const link = document.querySelector("a.language")
export const ours = [...document.querySelector("article").children]
export const pairs = []

function adapted({ name, value }, base) {
  if (name === "id") return PREFIX + value
  if (REFERENCES.includes(name)) return value.replace(/\S+/g, id => PREFIX + id)
  // A link to a section leads to ours, which begins at the same height.
  if (name === "href" || name === "src") return value.startsWith("#") ? value : new URL(value, base).href
  return value.replaceAll("url(#", `url(#${PREFIX}`)
}

export async function theirs() {
  const address = new URL(link.pathname, link.href).href
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(answer.status)
  const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("article")
  page.querySelectorAll(TOOLS).forEach(tool => tool.remove())
  for (const element of page.querySelectorAll("*")) {
    for (const attribute of element.attributes) attribute.value = adapted(attribute, address)
    // progress.js puts a mark wherever it finds these.
    for (const mark of ["data-progress", "data-path"]) element.removeAttribute(mark)
  }
  return [...page.children]
}

export function styles() {
  return new Promise((onload, onerror) => {
    const href = new URL("../facing.css", import.meta.url).href
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload, onerror }))
  })
}

function keyOf(node) {
  if (node.id) return node.id.replace(PREFIX, "")
  return node.matches(ALIKE) && `= ${(node.querySelector("code, math") ?? node).textContent}`
}

// A part begins at each of the keys: with the anchor, or after what both say alike.
function split(nodes, keys) {
  let part = { nodes: [] }
  const parts = new Map([["", part]])
  for (const node of nodes) {
    const key = keyOf(node)
    const begins = keys.has(key) && !parts.has(key)
    if (begins) parts.set(key, part = { nodes: [], alike: !node.id && node })
    if (!part.alike || part.alike !== node) part.nodes.push(node)
  }
  return parts
}

function box(className, nodes) {
  const box = Object.assign(document.createElement("div"), { className })
  box.append(...nodes)
  return box
}

export function lay(other) {
  const known = new Set(other.map(keyOf))
  const keys = new Set(ours.map(keyOf).filter(key => key && known.has(key)))
  const facing = split(other, keys)
  for (const [key, { alike, nodes }] of split(ours, keys)) {
    const beside = facing.get(key).nodes
    if (!beside.length) continue
    const pair = box(nodes.length === beside.length ? "pair even" : "pair", [])
    pair.style.setProperty("--rows", nodes.length)
    if (alike) alike.after(pair)
    else nodes[0].before(pair)
    pair.append(box("", nodes), Object.assign(box("beside", beside), { lang: link.lang }))
    pairs.push(pair)
  }
  // Of site.js: what scrolls becomes a stop of the keyboard.
  document.querySelectorAll(".beside :is(.table, .map)").forEach(frame => frames.observe(frame))
}

export function putBack() {
  for (const pair of pairs.splice(0)) pair.replaceWith(...pair.firstChild.children)
}
