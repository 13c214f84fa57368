/** The settings page for the printer line, as a technician meets it. */
import type { Locator, Page } from '@playwright/test';
import type { LineSettings } from '../../src/shared/line-settings.ts';
import { sv } from '../../src/shared/texts/sv.ts';

export class LineForm {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** How the line stands, in its own place. */
  get now(): Locator {
    return this.#page.getByRole('region', { name: sv.line.now });
  }

  async chooseWay(way: LineSettings['way']): Promise<void> {
    await this.#page.getByRole('radio', { name: sv.line.ways[way].name, exact: true }).check();
  }

  /** Types the name of a port that is in no list. @param label the field's */
  async typePort(label: string, path: string): Promise<void> {
    const field = this.#page.getByLabel(label);
    await field.selectOption(sv.line.typePort);
    await this.#page.getByLabel(sv.line.portName).last().fill(path);
  }

  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: sv.line.save, exact: true }).click();
  }
}

/** The words up to the first fact. */
export function upToFact(words: string): string {
  return words.replace(/\{\{.*/s, '').trim();
}
