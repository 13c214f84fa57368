/** A person's hands at the page, counted: every click, and every field something is typed into. */
import type { Locator } from '@playwright/test';

export class CountedHands {
  #clicks = 0;
  #fields = 0;
  #pinFields = 0;

  /** What has been done so far. A field counts once, however it is reached. */
  get count(): { readonly clicks: number; readonly fields: number; readonly pinFields: number } {
    return { clicks: this.#clicks, fields: this.#fields, pinFields: this.#pinFields };
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.#clicks += 1;
  }

  async type(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    this.#fields += 1;
  }

  async typePin(field: Locator, pin: string): Promise<void> {
    await field.fill(pin);
    this.#pinFields += 1;
  }
}
