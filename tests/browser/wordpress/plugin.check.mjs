import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { Doctor, asking } from "../partner/hosts/doctor.mjs";
import { pressAnywhere } from "../support/pressing.mjs";
import { EXPRESS } from "../support/profiles.mjs";
import { ROOT } from "../support/host.mjs";
import { ADMINISTRATOR, EDITOR } from "./site.mjs";
import { FETCHED, OURS, expect, test } from "./visitor.mjs";

const WORDPRESS = join(ROOT, "target/wordpress");
const SITE = join(WORDPRESS, "site");
const SETTINGS = "/wp-admin/options-general.php?page=faire_ensemble";
const RESULTS = "/wp-admin/tools.php?page=faire-ensemble-results";
const PAGE = "/cooperer/";
const FILES = "/wp-content/plugins/faire-ensemble/";
const TYPED = "/avec-un-code-court/";
const ARRIVED = "Votre résultat est bien arrivé chez Les communs du canton.";

// Each test finds the site as the one before left it.
test.describe.configure({ mode: "serial" });
// Visitors of the plugin's pages reach one host: not even ours.
test.use({ hosts: ({ baseURL }, use) => use([baseURL]) });

test("an administrator uploads the plugin from our page, with the choices made there, and changes them, with a preview", async ({ site, page }, testInfo) => {
  await page.goto(`${OURS}/integrate.html`);
  await page.getByRole("radio", { name: "WordPress" }).check();
  await page.getByRole("radio", { name: "Our network, our area" }).first().check();
  await page.getByText("Your contact and your resources, if you like").click();
  await page.getByLabel("The name at the top").fill("Le lavoir");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download the plugin" }).click()]);
  const [version] = (await page.getByText(/^Tested on WordPress/).textContent()).match(/\d[\d.]*\d/);
  const zip = testInfo.outputPath(download.suggestedFilename());
  await download.saveAs(zip);
  await site.logIn(ADMINISTRATOR);
  await site.addPlugin(zip);
  await site.addUser(EDITOR);
  await page.goto(SETTINGS);
  await expect(page.getByText(`Version ${version}`, { exact: true })).toBeVisible();
  await expect(page.getByLabel("Suggested perimeter")).toHaveValue("network");
  await expect(page.getByLabel("Your name, above what you add")).toHaveValue("Le lavoir");
  await page.getByLabel("Suggested perimeter").selectOption("team");
  const preview = page.frameLocator("iframe");
  await expect(preview.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await page.getByLabel("Language").selectOption("fr");
  await expect(preview.getByRole("button", { name: "Commencer" })).toBeVisible();
  await page.getByLabel("Suggested path").selectOption("complete");
  await expect(preview.getByRole("radio", { name: /complet/i })).toBeChecked();
  await page.getByLabel("Suggested path").selectOption("express");
  await page.getByLabel("Colour of links and buttons").fill("#7a1f5c");
  await page.getByLabel("Colour of links and buttons").blur();
  await expect(preview.getByRole("button", { name: "Commencer" })).toHaveCSS("background-color", "rgb(122, 31, 92)");
  await page.getByRole("button", { name: "Save Changes" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  await expect(page.getByLabel("Language")).toHaveValue("fr");
  await expect(page.getByLabel("Colour of links and buttons")).toHaveValue("#7a1f5c");
  await page.goto(`${SETTINGS}&locale=fr_BE`);
  await expect(page.getByLabel("Couleur des liens et des boutons")).toBeVisible();
});

test("the site's contact and resources are filled in there, and what can't be used is said", async ({ site, page }) => {
  await site.logIn(ADMINISTRATOR);
  await page.goto(SETTINGS);
  const save = () => page.getByRole("button", { name: "Save Changes" }).click();
  const contact = page.getByLabel("Contact: e-mail or address");
  await contact.fill("javascript:alert(1)");
  await page.locator("summary").nth(10).click();
  const theme = page.locator("details[open]");
  await theme.getByLabel("A sentence").fill("Une rencontre <b>chaque</b> mois.");
  await theme.getByLabel("Link 1: in a few words").fill("Les prochaines rencontres");
  await save();
  await expect(page.getByText("“javascript:alert(1)” is neither an e-mail address nor an address that begins with https://.")).toBeVisible();
  await expect(page.getByText("The link “Les prochaines rencontres” is not kept: it needs an address that begins with https://.")).toBeVisible();
  await expect(contact).toHaveValue("");
  await contact.fill("bonjour@lavoir.example");
  await page.locator("summary").nth(10).click();
  await expect(theme.getByLabel("A sentence")).toHaveValue("Une rencontre chaque mois.");
  await theme.getByLabel("Link 1: in a few words").fill("Les prochaines rencontres");
  await theme.getByLabel("Link 1: address").fill("lavoir.example/rencontres");
  await save();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  await expect(contact).toHaveValue("bonjour@lavoir.example");
});

test("an editor who may write no scripts inserts the block, switches ten times, and it stays", async ({ site, page, visitor }) => {
  await site.logIn(EDITOR);
  await site.begin("page", "Coopérer");
  await site.insert("coop", "Faire ensemble");
  const preview = page.frameLocator("iframe[title='Preview of the self-assessment']");
  await expect(preview.getByRole("button", { name: "Commencer" })).toBeVisible();
  for (let turn = 0; turn < 10; turn++) {
    await page.keyboard.press("Control+Shift+Alt+M");
    const code = page.getByRole("textbox", { name: "Type text or HTML" });
    await expect(code).toHaveValue("<!-- wp:faire-ensemble/diagnostic /-->");
    await page.getByRole("button", { name: "Exit code editor" }).click();
    await expect(code).toHaveCount(0);
  }
  const address = await site.publish();
  await showsWidget(await visitor(), address);
  await page.goto("/wp-admin/edit.php?post_type=page");
  await page.locator("a.row-title", { hasText: "Coopérer" }).click();
  await expect(preview.getByRole("button", { name: "Commencer" })).toBeVisible();
  await expect(page.getByText("This block contains unexpected or invalid content.")).toHaveCount(0);
  const id = new URL(page.url()).searchParams.get("post");
  await page.goto(`/wp-admin/post.php?post=${id}&action=edit&classic`);
  await switchTenTimes(page);
  await page.getByRole("button", { name: "Update", exact: true }).click();
  await expect(page.locator("#message")).toContainText("Page updated.");
  await showsWidget(await visitor(), address);
});

test("the shortcode stays in the classic editor, and its attributes count", async ({ site, page, visitor }) => {
  await site.logIn(EDITOR);
  await page.goto("/wp-admin/post-new.php?post_type=page&classic");
  await page.getByLabel("Add title").fill("Avec un code court");
  await page.locator("#content-html").click();
  await page.locator("#content").fill(`[faire-ensemble lang="en" path="complete" view="nonsense"]`);
  await switchTenTimes(page);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.locator("#message")).toContainText("Page published.");
  const diagnosis = await (await visitor("en")).open(TYPED);
  await expect(diagnosis.button("Start")).toBeVisible();
  await expect(diagnosis.page.getByRole("radio", { name: diagnosis.words.complete })).toBeChecked();
  await expect(diagnosis.page.locator("faire-ensemble")).toHaveAttribute("overlay", /^data:application\/json,.*lavoir/);
});

test("a visitor answers to the end, and nothing can be handed over until the site wants it", async ({ visitor, request }) => {
  const diagnosis = await (await visitor()).open(PAGE);
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await expect(diagnosis.page.getByRole("button", { name: /^Transmettre/ })).toHaveCount(0);
  const offers = diagnosis.page.getByRole("region", { name: "Ce que propose Le lavoir" });
  await expect(offers.getByText("Une rencontre chaque mois.")).toBeAttached();
  await expect(offers.locator('a[href="https://lavoir.example/rencontres"]')).toHaveText("Les prochaines rencontres");
  await expect(offers.locator('a[href="mailto:bonjour@lavoir.example"]')).toBeVisible();
  expect((await request.get("/?rest_route=/faire-ensemble/v1/nonce")).status()).toBe(404);
  // The link leads to the site's own copy.
  const friend = await (await visitor()).open(await diagnosis.copiedLink());
  await expect(friend.text(friend.words.shared)).toBeVisible();
});

test("where the site wants results, a visitor hands one over, and the site gets it as a table", async ({ site, page, visitor }) => {
  await site.logIn(ADMINISTRATOR);
  await page.goto(SETTINGS);
  await page.getByLabel("Receive results").check();
  await page.getByLabel("Erased after").fill("30");
  await page.getByRole("button", { name: "Save Changes" }).click();
  await handOver(await (await visitor()).open(PAGE));
  await page.goto(RESULTS);
  await expect(page.getByText("1 result, the latest first.")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as a table" }).click();
  const table = readFileSync(await (await downloading).path(), "utf8");
  const [head, row, rest] = table.split("\r\n");
  expect([head, rest]).toEqual(["received,code,link", ""]);
  const [received, code, link] = row.split(",");
  expect(Date.now() - Date.parse(received)).toBeLessThan(600_000);
  expect(link.endsWith(`#r=${code}`)).toBe(true);
  const reader = await (await visitor("en")).open(link);
  await expect(reader.part(reader.words.overall)).toContainText("13");
});

test("a request without a nonce, with a broken code, or one too many is refused and stores nothing", async ({ request, site, page }) => {
  const send = (data) => request.post("/?rest_route=/faire-ensemble/v1/results", { data });
  const { nonce } = await (await request.get("/?rest_route=/faire-ensemble/v1/nonce")).json();
  await site.logIn(ADMINISTRATOR);
  await page.goto(RESULTS);
  const link = await page.getByRole("link", { name: "Open the result" }).getAttribute("href");
  const code = link.split("#r=")[1];
  expect((await send({ code })).status()).toBe(403);
  expect((await send({ code, nonce: `${nonce}0` })).status()).toBe(403);
  const broken = code.slice(0, -1) + (code.endsWith("A") ? "B" : "A");
  for (const it of [broken, "1", `${code}${code}`, "<script>", [code]]) expect((await send({ code: it, nonce })).status(), it).toBe(400);
  // The same result is stored once.
  expect((await send({ code, nonce })).status()).toBe(201);
  let status;
  for (let turn = 0; turn < 70 && status !== 429; turn++) status = (await send({ code, nonce })).status();
  expect(status).toBe(429);
  await page.reload();
  await expect(page.getByText("1 result, the latest first.")).toBeVisible();
});

for (const way of ["minify", "defer", "delay", "delay-all"]) {
  test(`a plugin that speeds scripts up doesn't break the page: ${way}`, async ({ visitor }) => {
    const diagnosis = await (await visitor()).open(`${PAGE}?optimise=${way}`);
    await diagnosis.page.mouse.move(10, 10);
    await expect(diagnosis.button("Commencer")).toBeVisible();
  });
}

test("results go after the days that the site chose, one by one, or all at once", async ({ site, page, request }) => {
  await site.logIn(ADMINISTRATOR);
  await request.get("/?age=29");
  await page.goto(RESULTS);
  await expect(page.getByText("1 result, the latest first.")).toBeVisible();
  await request.get("/?age=2");
  await page.reload();
  await expect(page.getByText("There are no results.")).toBeVisible();
});

test("the doctor misses no file, and finds nothing to fix", async ({ visitor }) => {
  const { page } = await visitor();
  await page.goto(asking(PAGE));
  await new Doctor(page).expectHealthy();
});

test("the site's own log has every file of a visit, and none is missing", ({ baseURL }) => {
  const log = readFileSync(join(WORDPRESS, "PHP.log"), "utf8");
  const answered = [...log.matchAll(/ \[(\d+)\]: (?:GET|POST) (\S+)/g)].map(([, status, path]) => [path, status]);
  const status = new Map(answered);
  const ofPlugin = FETCHED.filter((it) => it.startsWith(`${baseURL}${FILES}`)).map((it) => it.slice(baseURL.length).split("#")[0]);
  expect(ofPlugin.some((it) => it.endsWith("/faire-ensemble.wasm"))).toBe(true);
  expect([...new Set(ofPlugin)].filter((it) => status.get(it) !== "200")).toEqual([]);
});

test("uninstalling leaves nothing, PHP had nothing to say, and no request has left the site", async ({ site, page, request }) => {
  await site.logIn(ADMINISTRATOR);
  const before = await (await request.get("/?leftovers")).json();
  expect(before.options).toContain("faire_ensemble");
  expect(before.tasks).toBe(1);
  await site.removePlugin("Faire ensemble");
  expect(await (await request.get("/?leftovers")).json()).toEqual({ options: [], posts: 0, tasks: 0 });
  expect(existsSync(join(SITE, "wp-content/plugins/faire-ensemble"))).toBe(false);
  // WordPress itself asks for updates and news.
  const outgoing = linesOf("outgoing.log");
  expect(outgoing).not.toEqual([]);
  expect(outgoing.filter((it) => !/^WordPress https?:\/\/([a-z]+\.)?wordpress\.org\//.test(it))).toEqual([]);
  expect(linesOf("debug.log").filter((it) => it.includes("faire-ensemble"))).toEqual([]);
});

/** What the site has written of itself. */
function linesOf(log) {
  const file = join(SITE, log);
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

async function showsWidget(diagnosis, address) {
  await diagnosis.open(address);
  await expect(diagnosis.button("Commencer")).toBeVisible();
}

/** Between the tabs *Visual* and *Text* of the classic editor. */
async function switchTenTimes(page) {
  const text = page.locator("#content");
  await page.locator("#content-html").click();
  const before = await text.inputValue();
  for (let turn = 0; turn < 10; turn++) {
    await page.locator("#content-tmce").click();
    await expect(text).toBeHidden();
    await page.locator("#content-html").click();
    await expect(text).toBeVisible();
  }
  expect(await text.inputValue()).toBe(before);
}

async function handOver(diagnosis) {
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await pressAnywhere(diagnosis.button("Transmettre à Les communs du canton"));
  await diagnosis.dialog().getByRole("button", { name: "Transmettre", exact: true }).click();
  await expect(diagnosis.page.getByText(ARRIVED)).toBeVisible();
  // The widget itself knows it too.
  await expect(diagnosis.page.getByText("Résultat transmis.")).toBeVisible();
}
