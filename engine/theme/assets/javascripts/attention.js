// The reader moves the query of the drawing, and weights and result follow. Without this, the drawing shows one query.
const svg = document.querySelector("svg[data-query]")
const { query: first, legend, number, reset } = svg.dataset
const start = numbers(first)
const rows = [...svg.querySelectorAll("[data-key]")].map(row => ({
  key: numbers(row.dataset.key),
  value: numbers(row.dataset.value),
  word: row.dataset.word,
  ...Object.fromEntries(["score", "weight", "bar", "flow"].map(name => [name, row.querySelector(`[data-${name}]`)])),
}))
const news = svg.querySelectorAll("[data-new]")

function numbers(list) {
  return list.split(",").map(Number)
}

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

const sliders = start.map((value, at) => make("input", { type: "range", min: -3, max: 3, step: 0.5, defaultValue: value, ariaLabel: number.replace("{n}", at + 1) }))
const shown = sliders.map(() => make("output"))
const says = make("p", { className: "unseen", role: "status" })
const form = make("form", { className: "query", autocomplete: "off" },
  make("fieldset", {}, make("legend", { textContent: legend }), ...sliders.map((slider, at) => make("label", {}, slider, shown[at])), make("button", { type: "reset", textContent: reset })), says)

// Equation 1 of the paper, for one query.
function attend(query) {
  const scaled = rows.map(({ key }) => key.reduce((sum, number, at) => sum + number * query[at], 0) / Math.sqrt(query.length))
  const powers = scaled.map(score => Math.exp(score - Math.max(...scaled)))
  const total = powers.reduce((sum, power) => sum + power)
  const weights = powers.map(power => power / total)
  return { scaled, weights, result: [0, 1].map(at => rows.reduce((sum, { value }, row) => sum + weights[row] * value[at], 0)) }
}

function show() {
  const query = sliders.map(slider => Number(slider.value))
  const { scaled, weights, result } = attend(query)
  const root = Math.sqrt(query.length)
  query.forEach((value, at) => { shown[at].textContent = value })
  rows.forEach(({ score, weight, bar, flow }, at) => {
    score.textContent = `${scaled[at] * root} ÷ ${root} = ${scaled[at]}`
    weight.textContent = weights[at].toFixed(3)
    bar.setAttribute("width", weights[at] * bar.dataset.bar)
    bar.setAttribute("rx", Math.min(weights[at] * bar.dataset.bar / 2, 5))
    flow.setAttribute("stroke-width", weights[at] * flow.dataset.flow)
  })
  news.forEach((text, at) => { text.textContent = result[at].toFixed(2) })
  return `${rows.map(({ word }, at) => `${word} ${weights[at].toFixed(3)}`).join(", ")} → ${[...news].map(text => text.textContent).join(", ")}`
}

form.addEventListener("input", show)
form.addEventListener("change", () => { says.textContent = show() })
form.addEventListener("reset", () => setTimeout(() => { says.textContent = show() }))
svg.after(form)
show()
