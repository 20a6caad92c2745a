// A partner's site for those who run it: they install it, log in, write and publish.

import { expect } from "@playwright/test";

export const ADMINISTRATOR = { name: "claire", password: "Une ruche, deux rucher5 & un pré" };
export const AUTHOR = { name: "amadou", password: "Tr0is pommiers et 2 haies vives", role: "Author" };
export const EDITOR = { name: "lucie", password: "Un four a pain, 4 voisin5 et du bois", role: "Editor" };

export class Site {
  constructor(page) {
    this.page = page;
  }

  /** Fills in the form of a new site. */
  async install() {
    await this.page.goto("/");
    await this.page.getByLabel("Site Title").fill("Les communs du canton");
    await this.page.getByLabel("Username").fill(ADMINISTRATOR.name);
    await this.page.getByRole("textbox", { name: "Password" }).fill(ADMINISTRATOR.password);
    await this.page.getByLabel("Your Email").fill("claire@example.org");
    await this.page.getByRole("button", { name: "Install WordPress" }).click();
    await expect(this.page.getByRole("heading", { name: "Success!" })).toBeVisible();
  }

  async logIn({ name, password }) {
    await this.page.goto("/wp-login.php");
    const user = this.page.getByLabel("Username or Email Address");
    // The page moves the focus there a moment after it has loaded, even from another field.
    await expect(user).toBeFocused();
    await user.fill(name);
    await this.page.getByRole("textbox", { name: "Password" }).fill(password);
    await this.page.getByRole("button", { name: "Log In" }).click();
    await expect(this.page.getByRole("heading", { name: /^(Dashboard|Profile)$/ })).toBeVisible();
  }

  async addUser({ name, password, role }) {
    await this.page.goto("/wp-admin/user-new.php");
    await this.page.getByLabel("Username").fill(name);
    await this.page.getByRole("textbox", { name: "Email" }).fill(`${name}@example.org`);
    await this.page.getByRole("textbox", { name: "Password" }).fill(password);
    await this.page.getByRole("checkbox", { name: "Send the new user an email" }).uncheck();
    await this.page.getByLabel("Role").selectOption(role);
    await this.page.getByRole("button", { name: "Add New User" }).click();
    await expect(this.page.getByText("New user created.")).toBeVisible();
  }

  /** Creates a page, or a post, with a block "Custom HTML". */
  async write(kind, title, html) {
    await this.begin(kind, title);
    await this.insert("html", "Custom HTML");
    await this.page.getByRole("textbox", { name: "HTML", exact: true }).fill(html);
  }

  /** Creates a page, or a post, without content. */
  async begin(kind, title) {
    await this.page.goto(`/wp-admin/post-new.php?post_type=${kind}`);
    // A welcome dialog greets each new user, and each one here writes once.
    const guide = this.page.getByRole("dialog", { name: "Welcome to the block editor" });
    await guide.getByRole("button", { name: "Close" }).click();
    await this.page.getByRole("textbox", { name: "Add title" }).fill(title);
  }

  async insert(words, block) {
    await this.page.getByRole("button", { name: "Toggle block inserter" }).click();
    await this.page.getByRole("searchbox", { name: "Search for blocks and patterns" }).fill(words);
    await this.page.getByRole("option", { name: block }).click();
  }

  /** Uploads the zip of a plugin, and activates it. */
  async addPlugin(zip) {
    await this.page.goto("/wp-admin/plugin-install.php?tab=upload");
    await this.page.getByLabel("Plugin zip file").setInputFiles(zip);
    await this.page.getByRole("button", { name: "Install Now" }).click();
    await this.page.getByRole("link", { name: "Activate Plugin" }).click();
    await expect(this.page.getByText("Plugin activated.")).toBeVisible();
  }

  /** Deactivates the plugin and deletes it, which uninstalls it. */
  async removePlugin(name) {
    await this.page.goto("/wp-admin/plugins.php");
    await this.page.getByRole("link", { name: `Deactivate ${name}` }).click();
    this.page.once("dialog", (it) => it.accept());
    await this.page.getByRole("link", { name: `Delete ${name}` }).click();
    await expect(this.page.getByText("was successfully deleted.")).toBeVisible();
  }

  /** The preview of the block, in an iframe of the editor. */
  async preview() {
    const tools = this.page.getByRole("toolbar", { name: "Block tools" });
    await tools.getByRole("button", { name: "Preview" }).click();
    return this.page.frameLocator("iframe.components-sandbox");
  }

  /** The address for visitors. */
  async publish() {
    await this.page.getByRole("button", { name: "Publish", exact: true }).click();
    const panel = this.page.getByRole("region", { name: "Editor publish" });
    await panel.getByRole("button", { name: "Publish", exact: true }).click();
    const link = panel.getByRole("link", { name: /^View (Page|Post)$/ });
    await expect(link).toBeVisible();
    return link.getAttribute("href");
  }
}
