// The page in the other language beside this one: what follows an anchor here faces what follows the same anchor there.
const KEY = "llm-classics-facing"
// Escape means these first.
const OPEN = ":is([data-md-toggle]:checked, :popover-open, .term:not(.dismissed):is(:hover, :has(:focus-visible)))"

const header = document.querySelector("header")
const offer = document.querySelector("#facing")
const words = offer.dataset
let fetched

async function found() {
  const beside = await import("./beside.js")
  const [other] = await Promise.all([beside.theirs(), beside.styles()])
  return { ...beside, other }
}

// What begins in view stays where it is, and so does the focus.
function inPlace(ours, change) {
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
    const { ours, pairs, other, lay, putBack } = await (fetched ??= found())
    if (on !== pressed() || on === pairs.length > 0) return
    inPlace(ours, on ? () => lay(other) : putBack)
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
