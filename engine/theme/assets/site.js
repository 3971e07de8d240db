/* The theme wraps each copy button in a landmark of its own, when a page is shown; a landmark without a name says nothing. */
document$.subscribe(() => document.querySelectorAll(".md-code__nav").forEach((nav) => nav.setAttribute("role", "none")))
/* The theme searches when a key goes up; a mouse, a voice or an input method may also have brought the text. */
document.addEventListener("input", ({ target }) => { if (target.name === "query") target.dispatchEvent(new Event("keyup")) })
/* The search field of the home page hands what was typed to the theme's, which searches once it has the focus. */
document.querySelector(".find")?.addEventListener("submit", (event) => {
  event.preventDefault()
  const query = document.querySelector("input[name=query]")
  query.value = event.target.q.value
  query.focus()
})
/* The switch of language leads to what is read: the place in the address while it is in view, else the first that begins
   in the upper third of the window, else the one that began above it. At the top of the page, to the page. */
function placeInView() {
  const [above, third] = [document.querySelector("header").offsetHeight, innerHeight / 3]
  const top = (place) => place.getBoundingClientRect().top
  const named = document.querySelector("article :target")
  if (named && top(named) < innerHeight && named.getBoundingClientRect().bottom > above) return named
  if (scrollY < third) return null
  const places = [...document.querySelectorAll("article [id]:not(#main, [id^='letter-'], svg *, [popover], [popover] *, .beside *)")].filter((place) => place.getClientRects().length)
  return places.find((place) => top(place) >= above && top(place) < third) ?? places.findLast((place) => top(place) < above)
}
document.querySelectorAll("a.language").forEach((link) => {
  const lead = () => Object.assign(link, { search: location.search, hash: placeInView()?.id ?? "" })
  for (const event of ["pointerenter", "pointerdown", "focus", "keydown", "click"]) link.addEventListener(event, lead)
})
/* The theme adds a color of its own, which follows the reader's choice; the first one that applies would count. */
document.querySelectorAll("meta[name=theme-color][media]").forEach((meta) => meta.remove())
/* Escape hides the meaning of a term that the pointer or the focus shows, until they come again (WCAG 1.4.13). */
document.addEventListener("keydown", ({ key }) => {
  if (key == "Escape") document.querySelectorAll(".term:is(:hover, :focus-within)").forEach((term) => term.classList.add("dismissed"))
})
for (const left of ["pointerout", "focusout"]) document.addEventListener(left, ({ target, relatedTarget }) => {
  const term = target.closest?.(".term.dismissed")
  if (term && !term.contains(relatedTarget)) term.classList.remove("dismissed")
})
/* Only what scrolls sideways is a stop of the keyboard. */
const frames = new ResizeObserver((entries) => entries.forEach(({ target }) => {
  if (target.scrollWidth > target.clientWidth) target.tabIndex = 0
  else target.removeAttribute("tabindex")
}))
document.querySelectorAll(".table, .map").forEach((frame) => frames.observe(frame))
/* Escape leaves the search; whoever opened it with a key goes on where they were. */
const box = document.querySelector("input[name=query]")
let before
box?.addEventListener("focus", ({ relatedTarget }) => { before = relatedTarget?.closest(".md-search") ? before : relatedTarget })
document.querySelector(".md-search")?.addEventListener("keydown", ({ key }) => { if (key == "Escape") setTimeout(() => before?.focus()) })
/* The list of results is made again once the lines around its hits are there; whoever stands in it goes on where they were. */
const results = document.querySelector(".md-search-result__list")
let stood
document.addEventListener("focusin", ({ target }) => { stood = results?.contains(target) ? target.href : undefined })
if (results) new MutationObserver(() => {
  if (stood && document.activeElement == document.body) [...results.querySelectorAll("a")].find(({ href }) => href == stood)?.focus()
}).observe(results, { childList: true, subtree: true })
/* Where search finds nothing, its worker names what comes near, or sends null where it cannot read its index, and the menu has
   other ways to look. */
const nothing = document.createElement("p")
nothing.className = "nothing"
const topics = document.querySelector(".md-nav .group")?.querySelectorAll(":scope > ul > li > a") ?? []
const beside = ["browse", "glossary", "tags"].flatMap((name) => document.querySelector(`.md-nav :is([href$="${name}/"], [href$="${name}/index.html"])`) ?? [])
const ways = [...topics, ...beside].map((link) => link.cloneNode(true))
nothing.append(...ways)
document.querySelector(".md-search-result")?.after(nothing)
new BroadcastChannel("near").addEventListener("message", ({ data }) => {
  const { base } = JSON.parse(document.querySelector("#__config").textContent)
  const near = (data ?? []).map(([address, textContent]) => Object.assign(document.createElement("a"), { href: new URL(address, new URL(`${base}/`, location)), textContent, className: "near" }))
  const said = data ? [] : [document.querySelector("link[rel=manifest]")?.dataset.unread ?? ""]
  if (document.hasFocus()) nothing.replaceChildren(...said, ...near, ...ways)
})
/* While the menu is open, what lies dimmed behind it is not reached; Escape closes it and gives the focus back. */
const drawer = document.querySelector("#__drawer")
const opener = document.querySelector(".md-header [for='__drawer']")
const behind = [...document.querySelectorAll(".md-header__option, .md-header [for='__search'], .md-search, .md-content, .foot")]
const drawn = matchMedia("(max-width: 76.234375em)")
const cover = () => behind.forEach((part) => { part.inert = drawer.checked && drawn.matches })
for (const changed of [drawer, drawn]) changed?.addEventListener("change", cover)
document.addEventListener("keydown", ({ key }) => { if (key == "Escape" && drawer?.checked) { drawer.click(); opener.focus() } })
/* What was read stays readable without a network: where a site is published, and unless the reader wants nothing kept. Whoever
   reads one page only is spared what that takes; it begins with the second. No browser is to offer that the site be installed. */
const worker = document.querySelector("link[rel=manifest]")?.dataset.worker
async function keepRead() {
  try {
    const before = localStorage.getItem("llm-classics-offline")
    if (before === "none") return
    localStorage.setItem("llm-classics-offline", location.href)
    if (!before) return
    await navigator.serviceWorker.register(worker)
    const { active } = await navigator.serviceWorker.ready
    active.postMessage({ ask: "read", addresses: [before, location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)] })
  } catch {} // storage or workers are blocked
}
if (worker && navigator.serviceWorker) addEventListener("load", keepRead)
addEventListener("beforeinstallprompt", (event) => event.preventDefault())
