// A page that lies on a disk may fetch nothing and start no worker. Here, what it asks for comes as a script, or as a page in a frame.
{
  const ASKED = "llm-classics-asked"

  function load(address) {
    return new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: address, onload: () => resolve(script), onerror: () => reject(new TypeError(`${address} is not there`)) })
      document.head.append(script)
      script.remove()
    })
  }

  // A page that is shown for another one says what it holds, and does nothing else.
  function read(address) {
    const frame = Object.assign(document.createElement("iframe"), { name: ASKED, src: address, hidden: true })
    return new Promise((resolve, reject) => {
      addEventListener("message", ({ source, data }) => source === frame.contentWindow && resolve(data))
      frame.onload = () => setTimeout(reject, 1000, new TypeError(`${address} is not there`))
      document.body.append(frame)
    }).finally(() => frame.remove())
  }

  if (name === ASKED) {
    parent.postMessage(document.documentElement.outerHTML, "*")
    stop()
  }

  // Modules by their names, each as a function of the address of its script, which runs once: when another first asks for it.
  globalThis.modules = {
    found: new Map(),
    define(name, body) {
      const here = document.currentScript.src
      if (!this.found.has(name)) this.found.set(name, () => body(here))
    },
    load(name) {
      const found = this.found.get(name)
      if (typeof found === "function") this.found.set(name, found())
      return this.found.get(name)
    },
    async later(name) {
      return this.load(name)
    },
  }

  globalThis.fetch = async address => new Response(/\.html$/.test(address) ? await read(address) : (await load(`${address}.js`)).content)

  // The search runs in the page: its worker is a function of what it would find around it.
  globalThis.Worker = class extends EventTarget {
    constructor(address) {
      super()
      const location = new URL(address, document.baseURI)
      const listen = (type, hear) => this.#inside.addEventListener(type, hear)
      const answer = data => this.dispatchEvent(new MessageEvent("message", { data }))
      this.#ready = load(location.href.replace(location.hash, "")).then(({ run }) => run(listen, answer, location))
    }

    #inside = new EventTarget()
    #ready

    postMessage(data) {
      this.#ready.then(() => this.#inside.dispatchEvent(new MessageEvent("message", { data })))
    }
  }
}
