// The theme hands its search worker the whole index as soon as a page opens: most of the weight of a first visit.
// This worker says that it is ready, and fetches the theme's worker (named in its own address) and the index
// when the reader first searches. Message types are the theme's: 0 setup, 1 ready, 2 query, 3 result.
const post = self.postMessage.bind(self)
let options, started

addEventListener("message", event => {
  if (!event.isTrusted) return
  event.stopImmediatePropagation()
  if (event.data.type === 0) {
    options = event.data.data.options
    post({ type: 1 })
  } else if (event.data.data.trim()) {
    started ??= start()
    started.then(query => tell({ type: 2, data: query.plain(event.data.data) }), () => { started = undefined })
  }
})

async function start() {
  const response = await fetch("../../../search/index.json")
  const text = await response.text()
  const index = JSON.parse(text)
  importScripts("query.js", location.search.match(/^\?(search\.\w+\.min\.js)$/)[1])
  await new Promise(ready => {
    self.postMessage = ({ type, data }) => {
      if (type === 1) ready()
      else post({ type, data: { ...data, items: Query.rank(data.items) } })
    }
    tell({ type: 0, data: { ...index, options } })
  })
  return new Query(text)
}

function tell(data) {
  dispatchEvent(new MessageEvent("message", { data }))
}
