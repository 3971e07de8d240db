// The theme's search box speaks to this worker: 0 setup, 1 ready, 2 query, 3 result. Nothing is fetched before the first query.
const FOLDER = "../../../search/"
const SHOWN = 10 // results whose texts are fetched, for the lines around a hit
let library, latest = 0

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === 0) return postMessage({ type: 1 })
  const turn = ++latest
  try {
    library ??= open()
    const { index, query, rank } = await library
    const items = await find(data, index, query, rank, () => turn !== latest)
    if (turn === latest) postMessage({ type: 3, data: { items } })
  } catch (error) {
    library = undefined
    throw error
  }
})

async function open() {
  importScripts("index.js", "query.js", "rank.js", "excerpt.js")
  const index = new Index(await read("index.json"), read)
  return { index, query: new Query(index), rank: new Rank(index) }
}

async function read(name) {
  const response = await fetch(FOLDER + name)
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.json()
}

async function find(typed, index, query, rank, outdated) {
  await index.load(query.pieces(typed))
  if (outdated()) return []
  const tokens = query.tokens(typed)
  const results = rank.results(tokens)
  const texts = await Promise.all(results.slice(0, SHOWN).map(result => index.texts(result.entry)))
  return results.map((result, place) => items(result, tokens, index, texts[place] ?? {}, results.length - place))
}
