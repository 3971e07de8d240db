// In place of a page that is not kept: the way to it, once there is a network, and the pages that are kept.
import { ask } from "./asking.js"

const wanted = Object.assign(new URL(decodeURIComponent(location.search.slice(1)), location), { hash: location.hash })
const again = document.querySelector(".again")
const kept = document.querySelector(".kept")
if (wanted.origin === location.origin && wanted.pathname !== location.pathname) {
  again.href = wanted
  addEventListener("online", open)
}

// A network is not there at once when the browser says so.
async function open() {
  try {
    await fetch(wanted)
    location.replace(wanted)
  } catch {
    if (navigator.onLine) setTimeout(open, 1000)
  }
}

function linked([href, title]) {
  const { body } = new DOMParser().parseFromString(title, "text/html")
  const item = document.createElement("li")
  item.append(Object.assign(document.createElement("a"), { href, textContent: body.textContent.replace(` - ${kept.dataset.site}`, "") }))
  return item
}

const items = (await ask("titles", { address: location.href })).map(linked)
const { compare } = new Intl.Collator(document.documentElement.lang)
kept.querySelector("ul").append(...items.sort((one, other) => compare(one.textContent, other.textContent)))
kept.hidden = !items.length
