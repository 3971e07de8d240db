"""How long the browse page takes from what a reader chooses to the new counts, in real Chromium."""

import statistics
from pathlib import Path

from tests.host import Host
from tests.invented import TOPICS

# A word typed, a facet chosen, and back again: milliseconds of the script alone, and until the frame is drawn.
MEASURE = """async (topic) => {
  const form = document.querySelector(".browse-controls"), times = []
  const inputs = [["find", "data"], ["topic", topic], ["find", "data mo"], ["topic", ""], ["find", ""], ["sort", "name"]]
  for (const [name, value] of inputs) {
    form.elements[name].value = value
    const start = performance.now()
    form.elements[name].dispatchEvent(new Event("input", { bubbles: true }))
    const counted = performance.now() - start
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    times.push([counted, performance.now() - start])
  }
  return times
}"""


def measure(browser, folder: Path, home: str = "") -> dict[str, float]:
    """Of a built site, opened in a browser of Playwright: milliseconds, the slowest and the middle one of six inputs."""
    with Host(folder) as host, browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{host.url}{home}browse/")
        page.locator(".browse-controls").wait_for()
        times = page.evaluate(MEASURE, TOPICS[-1])
        rows = page.locator(".browse-list > li").count()
    counted, drawn = zip(*times)
    return {"papers": rows, "counted": statistics.median(counted), "slowest": max(counted), "drawn": statistics.median(drawn)}
