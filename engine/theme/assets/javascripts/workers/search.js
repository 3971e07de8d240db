// The theme's search box speaks to this worker: 0 setup, 1 ready, 2 query, 3 result. Nothing is fetched before the first query.
const SHOWN = 5 // results whose sections are fetched, with the lines around a hit
const NEAR = 3 // what comes near, where nothing is found
const PAUSE = 100 // milliseconds without another key, after which they are
const beside = new BroadcastChannel("near") // to assets/site.js: the theme's box has no place for it; null where nothing can be read
const HOME = new URL(`../../../../${location.hash.slice(1)}`, location) // of the language: what follows # in our address
let library, latest = 0

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === 0) return postMessage({ type: 1 })
  const turn = ++latest
  if (!data.trim()) return postMessage({ type: 3, data: { items: [] } })
  library ??= open()
  try {
    await answer(data, await library, () => turn === latest)
  } catch (error) {
    library = undefined // what could not be fetched is asked for again with the next key
    postMessage({ type: 3, data: { items: [] } })
    beside.postMessage(null)
    throw error
  }
})

async function open() {
  const parts = [import("./index.js"), import("./query.js"), import("./rank.js"), import("./excerpt.js")]
  const [content, { Index }, { Query }, { Rank }, { items }] = await Promise.all([read("index"), ...parts])
  const asked = {} // several keys may ask for one file
  const index = new Index(content, name => asked[name] ??= read(name))
  return { index, query: new Query(index), rank: new Rank(index), items }
}

async function read(name) {
  const response = await fetch(new URL(`search/${name}.json`, HOME))
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return response.json()
}

// At once, and again with the sections that were not here yet; not at all where something else has been typed meanwhile.
async function answer(typed, { index, query, rank, items }, wanted) {
  if (!wanted()) return
  await index.load(query.pieces(typed))
  await index.spell(query.unknown(typed))
  await index.load(query.further(typed))
  if (!wanted()) return
  const tokens = query.tokens(typed)
  const results = rank.results(tokens)
  if (!results.length) beside.postMessage(rank.ranked(tokens).slice(0, NEAR).map(({ entry }) => index.entries[entry]))
  const post = () => postMessage({ type: 3, data: { items: results.map((result, place) => items(result, tokens, index, results.length - place)) } })
  post()
  const missing = results.slice(0, SHOWN).map(({ entry }) => entry).filter(entry => !index.texts.has(entry))
  if (!missing.length) return
  await new Promise(paused => setTimeout(paused, PAUSE))
  if (!wanted()) return
  await index.tell(missing)
  if (wanted()) post()
}
