/** The settings page of scenarios, as a manager meets it. */
import type { Locator, Page } from '@playwright/test';
import type { ScenarioNumber } from '../../src/shared/scenario.ts';
import { sv } from '../../src/shared/texts/sv.ts';

export class SetupForm {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What saving will do. */
  get preview(): Locator {
    return this.#page.getByRole('region', { name: sv.setup.preview.title });
  }

  get saveButton(): Locator {
    return this.#page.getByRole('button', { name: sv.setup.preview.save, exact: true });
  }

  /** The sentence that says what is in force. */
  inForce(number: ScenarioNumber): Locator {
    return this.#page.getByText(`${sv.setup.now} Scenario ${number}. ${sv.setup.does[number]}`);
  }

  /** What of the scenario in force does not run yet; nothing when all of it does. */
  get comingNow(): Locator {
    const [label] = sv.setup.coming.flows.split(':');
    return this.#page
      .getByRole('paragraph')
      .filter({ hasText: `${sv.setup.now} Scenario` })
      .getByText(`${label}:`);
  }

  async unfold(title: string): Promise<void> {
    await this.#page.getByText(title, { exact: true }).click();
  }

  /** Chooses from the table of all eight, which must be unfolded. */
  async choose(number: ScenarioNumber): Promise<void> {
    const name = sv.setup.table.chooseNumber.replace('{{number}}', String(number));
    await this.#page.getByRole('button', { name, exact: true }).click();
  }

  /** @param answer the words of the answer */
  async answer(answer: string): Promise<void> {
    await this.#page.getByRole('radio', { name: answer, exact: true }).check();
  }

  async show(): Promise<void> {
    await this.#page.getByRole('button', { name: sv.setup.preview.show }).click();
    await this.preview.waitFor();
  }

  async save(): Promise<void> {
    await this.saveButton.click();
    await this.preview.waitFor({ state: 'hidden' });
  }

  /** Asks to go back to the latest save that says these words, and is shown what that will do. */
  async goBackTo(words: string): Promise<void> {
    await this.#page
      .getByRole('listitem')
      .filter({ hasText: words })
      .first()
      .getByRole('button', { name: sv.setup.versions.goBack })
      .click();
    await this.preview.waitFor();
  }
}
