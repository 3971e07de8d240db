// From the former address of a page to the present one, to the same place in it.
location.replace(document.querySelector("a").href + location.search + location.hash)
