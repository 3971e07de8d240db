/* The theme wraps each copy button in a landmark of its own, when a page is shown; a landmark without a name says nothing. */
document$.subscribe(() => document.querySelectorAll(".md-code__nav").forEach((nav) => nav.setAttribute("role", "none")))
/* The theme searches when a key goes up; a mouse, a voice or an input method may also have brought the text. */
document.addEventListener("input", ({ target }) => { if (target.name === "query") target.dispatchEvent(new Event("keyup")) })
/* The switch of language leads to the place that is in view: the one in the address while it is seen, else the section that is read. */
function placeInView() {
  const above = (element, line) => element.getClientRects().length && element.getBoundingClientRect().top < line
  const named = document.querySelector("article :target")
  if (named && above(named, innerHeight) && named.getBoundingClientRect().bottom > 0) return named
  const line = innerHeight / 3
  return scrollY < line ? null : [...document.querySelectorAll("article [id]:not(#main, svg *, [popover], [popover] *, .beside *)")].findLast((place) => above(place, line))
}
document.querySelectorAll("a.language").forEach((link) => {
  for (const event of ["pointerenter", "pointerdown", "focus", "keydown", "click"]) link.addEventListener(event, () => {
    Object.assign(link, { search: location.search, hash: placeInView()?.id ?? "" })
  })
})
