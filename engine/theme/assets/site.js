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
