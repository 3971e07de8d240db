/* The theme wraps each copy button in a landmark of its own, when a page is shown; a landmark without a name says nothing. */
document$.subscribe(() => document.querySelectorAll(".md-code__nav").forEach((nav) => nav.setAttribute("role", "none")))
/* The theme searches when a key goes up; a mouse, a voice or an input method may also have brought the text. */
document.addEventListener("input", ({ target }) => { if (target.name === "query") target.dispatchEvent(new Event("keyup")) })
/* The theme adds a color of its own, which follows the reader's choice; the first one that applies would count. */
document.querySelectorAll("meta[name=theme-color][media]").forEach((meta) => meta.remove())
