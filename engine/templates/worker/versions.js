// The versions of the site that are kept, each in a cache of its own, with the list of all its files (offline.json) beside them.
const HOME = new URL(".", location).href
const OURS = `llm-classics ${HOME} ` // begins the names of our caches: another site may share the host
const [NOW, TOLD, LIST] = [OURS + VERSION, `${OURS}told`, `${HOME}offline.json`]
const INSTEAD = "offline.html" // of each language
const AT_ONCE = 12 // files under way
let told, took // whether this worker has taken over from another since it was started

// What is known beside the files: the cache in use (now), the one before it, the clients that are left from then (open), and
// whether all is kept.
async function known() {
  return (told ??= await read())
}

async function read() {
  return (await (await caches.match(HOME, { cacheName: TOLD }))?.json()) ?? {}
}

async function remember(news) {
  told = { ...(await read()), ...news }
  await (await caches.open(TOLD)).put(HOME, new Response(JSON.stringify(told)))
}

async function ours() {
  return (await caches.keys()).filter(name => name.startsWith(OURS) && name !== TOLD)
}

// A version as far as it is kept, and the hashes of all its files; undefined where nothing of it is.
async function edition(name) {
  const list = name && (await caches.match(LIST, { cacheName: name }))
  return list && { cache: await caches.open(name), ...(await list.json()) }
}

function pathOf(address) {
  const { origin, pathname } = new URL(address)
  return (origin + pathname).replace(HOME, "")
}

// The home of the language that a page is in: that of the page which stands in where one is not kept.
function homeOf({ first }, path) {
  const homes = first.filter(each => each.endsWith(INSTEAD)).map(each => each.slice(0, -INSTEAD.length))
  return homes.filter(home => path.startsWith(home)).sort().at(-1)
}

async function kept({ cache }) {
  return (await cache.keys()).map(({ url }) => pathOf(url)).filter(path => HOME + path !== LIST)
}

async function lacking(version, paths) {
  const here = new Set(await kept(version))
  return paths.filter(path => Object.hasOwn(version.files, path) && !here.has(path))
}

// Only what is of this version, to the byte; says whether it was.
async function put({ cache, files }, path, response) {
  if (!response.ok || !Object.hasOwn(files, path)) return false
  const body = await response.arrayBuffer()
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body))
  if (!Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("").startsWith(files[path])) return false
  await cache.put(HOME + path, new Response(body, response)) // one that was redirected would be no answer to a navigation
  return true
}

// What has not changed comes from other versions, the rest from the host. Throws where a file is not to be had.
async function fill(version, paths) {
  const others = await Promise.all((await ours()).filter(name => name !== NOW).map(edition))
  const queue = paths.values()
  const fetched = async path => {
    const copy = await others.find(other => other?.files[path] === version.files[path])?.cache.match(HOME + path)
    if (copy) return version.cache.put(HOME + path, copy)
    const response = await fetch(HOME + path, { cache: path.startsWith("assets/") ? "force-cache" : "no-cache" })
    if (!(await put(version, path, response))) throw new Error(`${path} is not that of version ${VERSION}`)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, async () => { for (const path of queue) await fetched(path) }))
}

// This version beside the one in use: as much as that one has kept, and what tells that a page is not.
async function begin() {
  const response = await fetch(LIST, { cache: "no-cache" })
  const { version, files, first } = await response.clone().json()
  if (version !== VERSION) throw new Error(`The host has version ${version}, not ${VERSION}`) // the next page tries again
  await (await caches.open(NOW)).put(LIST, response)
  const [next, { now, all }] = [await edition(NOW), await known()]
  const before = await edition(now)
  const wanted = all ? Object.keys(files) : before ? await kept(before) : []
  await fill(next, await lacking(next, [...new Set([...first, ...wanted])]))
  return next
}

// From here on pages are of this version. Those that are open stay as they are.
async function takeOver() {
  const { now } = await read()
  took = Boolean(now) && now !== NOW
  const open = (await clients.matchAll({ type: "all", includeUncontrolled: true })).map(({ id }) => id)
  if (now !== NOW) await remember({ now: NOW, before: now, open })
  await Promise.all((await ours()).filter(name => ![NOW, now].includes(name)).map(name => caches.delete(name)))
  await clients.claim()
}

// Once the last page of the version before is closed, that goes.
async function tidy() {
  const { before, open } = await known()
  const here = (await clients.matchAll({ type: "all" })).map(({ id }) => id)
  if (!before || open.some(id => here.includes(id))) return
  await remember({ before: undefined, open: [] })
  await caches.delete(before)
}

async function forget() {
  await Promise.all([...(await ours()), TOLD].map(name => caches.delete(name)))
  told = undefined
  await registration.unregister()
}
