// The doctor's panel, as the person who made the page sees it.

import { expect } from "@playwright/test";

/** The address of a page that asks for the doctor. */
export const asking = (address) => `${address}${address.includes("?") ? "&" : "?"}faire-ensemble-doctor`;

export class Doctor {
  constructor(scope) {
    this.panel = scope.getByRole("region", { name: /^(Le questionnaire sur cette page|The questionnaire on this page)/ });
  }

  button(name) {
    return this.panel.getByRole("button", { name, exact: true });
  }

  async expectHealthy() {
    await expect(this.panel).toContainText(/Rien à réparer\.|Nothing to fix\./);
    await expect(this.panel.getByRole("listitem")).toHaveCount(0);
  }

  /** Each finding has these words, and the line. */
  async expectFindings(...expected) {
    const items = this.panel.getByRole("listitem");
    await expect(items).toContainText(expected.map(([what]) => what));
    for (const [at, [, line]] of expected.entries()) {
      if (line) await expect(items.nth(at).getByRole("code")).toHaveText(line);
    }
  }
}
