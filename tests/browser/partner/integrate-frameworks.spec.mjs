// The recipes for React and Vue, exactly as our page shows them, compiled and run with the real libraries.

import { once } from "node:events";
import { createServer } from "node:http";
import { build } from "esbuild";
import { compileTemplate, parse } from "vue/compiler-sfc";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test as base } from "../support/journey.mjs";

/** What an application does around the component: shows it, takes it away, shows it again. */
const APPLICATIONS = {
  react: (recipe) => `
    import { createRoot } from "react-dom/client";
    ${recipe}
    const root = createRoot(document.getElementById("app"));
    globalThis.show = (isShown) => root.render(isShown ? <Diagnostic onComplete={({ detail }) => heard.push(detail)} /> : null);
    globalThis.end = () => root.unmount();
    show(true);`,
  vue: (recipe) => `
    import { createApp, h, ref } from "vue";
    ${compiled(recipe)}
    const Diagnostic = { render, emits: ["complete"] };
    const isShown = ref(true);
    const app = createApp({ render: () => (isShown.value ? h(Diagnostic, { onComplete: (detail) => heard.push(detail) }) : null) });
    globalThis.show = (it) => (isShown.value = it);
    globalThis.end = () => app.unmount();
    app.mount("#app");`,
};

/** A single-file component as Vite compiles it. */
function compiled(recipe) {
  const { descriptor } = parse(recipe);
  const { code, errors } = compileTemplate({ source: descriptor.template.content, filename: "Diagnostic.vue", id: "diagnostic" });
  expect(errors).toEqual([]);
  return code;
}

async function bundled(contents) {
  const options = { bundle: true, write: false, format: "esm", jsx: "automatic", define: { "process.env.NODE_ENV": '"production"' } };
  const stdin = { contents, loader: "jsx", resolveDir: import.meta.dirname };
  const { outputFiles: [file] } = await build({ ...options, stdin });
  return file.text;
}

const test = base.extend({
  // The partner's own site.
  expectedTroubles: /request: http:\/\/localhost/,
  /** Serves an application, and returns its address. */
  served: async ({}, use) => {
    const servers = [];
    await use(async (script) => {
      const page = `<!doctype html><html lang="fr"><title>P</title><h1>P</h1><div id="app"></div><script>globalThis.heard = [];</script><script type="module" src="app.js"></script>`;
      const server = createServer((request, response) => {
        const [type, text] = { "/": ["text/html; charset=utf-8", page], "/app.js": ["text/javascript; charset=utf-8", script] }[request.url] ?? ["image/png", ""];
        response.setHeader("Content-Type", type).end(text);
      });
      servers.push(server.listen(0, "127.0.0.1"));
      await once(server, "listening");
      return `http://localhost:${server.address().port}/`;
    });
    for (const server of servers) server.close().closeAllConnections();
  },
});

for (const [name, application] of Object.entries(APPLICATIONS)) {
  test(`the recipe for ${name} shows the questionnaire, hears its end, and can go and come back`, async ({ page, served }) => {
    test.slow();
    await page.goto("integrer.html");
    await expect(page.locator(`#text-${name}`)).not.toBeEmpty();
    const recipe = await page.locator(`#text-${name}`).textContent();
    await page.goto(await served(await bundled(application(recipe))));
    const diagnosis = new Diagnosis(page);
    await diagnosis.begin();
    await diagnosis.answerAll("2130213021302", diagnosis.texts.express);
    await expect(diagnosis.result()).toBeVisible();
    await expect.poll(() => page.evaluate(() => globalThis.heard)).toEqual([{ answered: 13, total: 13 }]);

    await page.evaluate(() => globalThis.show(false));
    await expect(page.locator("faire-ensemble")).toHaveCount(0);
    await page.evaluate(() => globalThis.show(true));
    await expect(diagnosis.button(/^(Reprendre|Voir le résultat)$/)).toBeVisible();
    await page.evaluate(() => globalThis.end());
    await expect(page.locator("faire-ensemble")).toHaveCount(0);
  });
}
