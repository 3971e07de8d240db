// The page in the other language beside this one: what follows an anchor here faces what follows the same anchor there.
const KEY = "llm-classics-facing"
const PREFIX = "other-"
// Attributes that name elements by their ids.
const REFERENCES = ["for", "aria-controls", "aria-describedby", "aria-details", "aria-labelledby", "commandfor", "interestfor", "popovertarget"]
// What serves the whole page: ours does for both.
const TOOLS = "#main, .line, .steps"
// Where both say the same, ours is shown for both.
const ALIKE = "h1, .facts-title, .formula, .highlight"
// Escape means these first.
const OPEN = ":is([data-md-toggle]:checked, :popover-open, .term:not(.dismissed):is(:hover, :has(:focus-visible)))"

const article = document.querySelector("article")
const header = document.querySelector("header")
const link = document.querySelector("a.language")
const offer = document.querySelector("#facing")
const words = offer.dataset
const ours = [...article.children]
const pairs = []
let fetched

function adapted({ name, value }, base) {
  if (name === "id") return PREFIX + value
  if (REFERENCES.includes(name)) return value.replace(/\S+/g, id => PREFIX + id)
  // A link to a section leads to ours, which begins at the same height.
  if (name === "href" || name === "src") return value.startsWith("#") ? value : new URL(value, base).href
  return value.replaceAll("url(#", `url(#${PREFIX}`)
}

async function theirs() {
  const answer = await fetch(link.origin + link.pathname)
  if (!answer.ok) throw new Error(answer.status)
  const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("article")
  page.querySelectorAll(TOOLS).forEach(tool => tool.remove())
  for (const element of page.querySelectorAll("*")) {
    for (const attribute of element.attributes) attribute.value = adapted(attribute, answer.url)
    // progress.js puts a mark wherever it finds these.
    for (const mark of ["data-progress", "data-path"]) element.removeAttribute(mark)
  }
  return [...page.children]
}

function styles() {
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

function lay(other) {
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

function putBack() {
  for (const pair of pairs.splice(0)) pair.replaceWith(...pair.firstChild.children)
}

// What begins in view stays where it is, and so does the focus.
function inPlace(change) {
  const top = node => node.getBoundingClientRect().top
  const focused = document.activeElement
  const seen = ours.find(node => top(node) >= header.offsetHeight) ?? ours.at(-1)
  const before = top(seen)
  change()
  scrollBy({ top: top(seen) - before, behavior: "instant" })
  ;(focused.isConnected ? focused : button).focus({ preventScroll: true })
}

function pressed() {
  return button.getAttribute("aria-pressed") === "true"
}

function press(on) {
  button.setAttribute("aria-pressed", on)
  try {
    sessionStorage.setItem(KEY, on)
  } catch {
    // It lasts until the page is left.
  }
}

function kept() {
  try {
    return sessionStorage.getItem(KEY) === "true"
  } catch {
    return false
  }
}

function say(text, className = "unseen") {
  Object.assign(status, { textContent: text, className })
}

async function toggle() {
  const on = !pressed()
  press(on)
  say("")
  try {
    const [other] = on ? await (fetched ??= Promise.all([theirs(), styles()])) : []
    if (on !== pressed() || on === pairs.length > 0) return
    inPlace(on ? () => lay(other) : putBack)
    say(on ? words.on : words.off)
  } catch {
    fetched = undefined
    press(false)
    say(words.failed, "facing-says")
  }
}

const [button, status] = offer.content.cloneNode(true).children
offer.replaceWith(button)
document.body.append(status)
button.onclick = toggle
addEventListener("keydown", ({ key, target }) => {
  if (key === "Escape" && pressed() && !target.closest?.("input, select, textarea") && !document.querySelector(OPEN)) toggle()
}, true)
if (kept()) toggle()
