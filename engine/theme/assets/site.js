/* The theme wraps each copy button in a landmark of its own, when a page is shown; a landmark without a name says nothing. */
document$.subscribe(() => document.querySelectorAll(".md-code__nav").forEach((nav) => nav.setAttribute("role", "none")))
/* The theme searches when a key goes up; a mouse, a voice or an input method may also have brought the text. */
document.addEventListener("input", ({ target }) => { if (target.name === "query") target.dispatchEvent(new Event("keyup")) })
/* Escape hides the meaning of a term that the pointer or the focus shows, until they come again (WCAG 1.4.13). */
document.addEventListener("keydown", ({ key }) => {
  if (key == "Escape") document.querySelectorAll(".term:is(:hover, :focus-within)").forEach((term) => term.classList.add("dismissed"))
})
for (const left of ["pointerout", "focusout"]) document.addEventListener(left, ({ target, relatedTarget }) => {
  const term = target.closest?.(".term.dismissed")
  if (term && !term.contains(relatedTarget)) term.classList.remove("dismissed")
})
