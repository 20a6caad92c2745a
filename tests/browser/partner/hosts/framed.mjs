// The iframe inside our element, as its visitor sees it.

import { until } from "../../support/engines/waiting.mjs";
import { Visitor } from "../../support/engines/visitor.mjs";

/** A visitor in the iframe, who presses only once its height is stable. */
export async function framed(page) {
  const scope = await page.frame(() => {
    const frame = document.querySelector("faire-ensemble")?.shadowRoot?.querySelector("iframe");
    return frame?.offsetHeight > 200 ? frame : null;
  });
  const around = () => document.querySelector("faire-ensemble").shadowRoot.querySelector("iframe").offsetHeight;
  const inside = () => document.body.getBoundingClientRect().height;
  const isStill = async () => Math.abs((await page.evaluate(around)) - (await scope.evaluate(inside))) < 2;
  return new Visitor(scope, () => until("a frame as high as what is in it", isStill));
}
