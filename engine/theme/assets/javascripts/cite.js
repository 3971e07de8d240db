// The day of reading in references that ask for it; beside every file of the Cite block, a button that copies what the file
// holds. Browsers without the means get no button.
const { content, dataset: words } = document.querySelector("#cite")

function part(selector) {
  return content.querySelector(selector).cloneNode(true)
}

async function textOf(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(answer.status)
  return new Blob([await answer.text()], { type: "text/plain" })
}

// The clipboard is given the promise: Safari forgets that the reader has clicked while a file is on its way.
async function copy(address) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": textOf(address) })])
    return words.copied
  } catch {
    return words.notCopied
  }
}

function offer(link, status) {
  const file = part(".file")
  const button = file.querySelector("button")
  const name = link.textContent
  link.replaceWith(file)
  file.prepend(link)
  button.setAttribute("aria-label", `${button.textContent} ${name}`)
  button.onclick = async () => {
    status.textContent = ""
    status.textContent = (await copy(link.href)).replace("{name}", name)
  }
}

// GB/T 7714 marks online works by /OL, and asks for the day before the address. Swedish writes it so: 2026-01-31.
const today = new Date().toLocaleDateString("sv")
for (const code of document.querySelectorAll(".cite code"))
  code.textContent = code.textContent.replace(/(\[\w\/OL\].*?)(?=\. (?:https?:|DOI:))/, `$1[${today}]`)

if (window.ClipboardItem) for (const files of document.querySelectorAll(".cite .files")) {
  const status = files.appendChild(part("[role=status]"))
  for (const link of files.querySelectorAll("a[download]")) offer(link, status)
}
