// What is asked of the worker that keeps pages (engine/templates/sw.js.jinja). Throws what kept it from answering.
export async function ask(question, more = {}) {
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  active.postMessage({ ask: question, ...more }, [port2])
  const { answer, failed } = await new Promise(told => (port1.onmessage = ({ data }) => told(data)))
  if (failed) throw new DOMException(failed, failed)
  return answer
}
