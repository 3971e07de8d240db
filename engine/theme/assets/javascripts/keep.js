// Keeps the whole site for reading without a network, or forgets what was kept. Where the browser cannot, nothing is offered.
import { ask } from "./asking.js"

// On this device: the page read last, as assets/site.js notes it, or "none" where the reader wants nothing kept.
const READ = "llm-classics-offline"
const worker = document.querySelector("link[rel=manifest]")?.dataset.worker
const block = document.querySelector(".keep")
const [keep, forget] = block.querySelectorAll("button")
const [bar, status] = ["progress", "[role=status]"].map(part => block.querySelector(part))
const words = block.dataset
const none = () => localStorage.getItem(READ) === "none"

function say(text, facts = {}) {
  status.textContent = text.replace(/{(\w+)}/g, (_, fact) => facts[fact])
}

function show(state) {
  const all = state.files === state.of
  keep.hidden = all
  forget.textContent = none() ? words.again : words.forget
  say(none() ? words.none : all ? words.all : words.some, state)
}

async function start() {
  localStorage.setItem(READ, location.href)
  await navigator.serviceWorker.register(worker)
  return ask("read", { addresses: [location.href] }) // whether or not it came before there was a worker
}

// In steps: a browser ends a worker that is at one thing for minutes.
async function keepAll() {
  let state = await start()
  navigator.storage.persist?.()
  for (bar.hidden = false; state.files < state.of; state = await ask("keep")) {
    Object.assign(bar, { max: state.of, value: state.files })
    say(words.under, state)
  }
  show(await ask("keep"))
}

async function change() {
  if (none()) return show(await start())
  localStorage.setItem(READ, "none")
  await ask("forget")
  show({ files: 0, of: 1 })
}

// Of the two buttons, while the other waits.
async function act(deed) {
  keep.disabled = forget.disabled = true
  try {
    await deed()
  } catch ({ name }) {
    say(name === "QuotaExceededError" ? words.full : words.failed)
    navigator.serviceWorker.getRegistration().then(registration => registration?.update()) // the site may have changed
  }
  keep.disabled = forget.disabled = false
  bar.hidden = true
}

async function offer() {
  const { bytes } = await (await fetch(new URL("offline.json", new URL(worker, location)))).json()
  keep.textContent = keep.textContent.replace("{size}", (bytes / 1e6).toFixed(1))
  keep.onclick = () => act(keepAll)
  forget.onclick = () => act(change)
  show(none() ? { files: 0, of: 1 } : await start())
  block.hidden = false
}

if (worker && navigator.serviceWorker) offer().catch(() => {}) // storage is blocked, or neither network nor list is here
