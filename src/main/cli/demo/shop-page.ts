/** The page as a person meets it: what it says, and the buttons it has. Used by the story and by the tests. */
import type { Locator, Page } from 'playwright';
import type { LayoutField } from '../../../shared/layout.ts';
import type { ProblemCode } from '../../../shared/problem.ts';
import { sv } from '../../../shared/texts/sv.ts';

const SHOWN_WITHIN_MS = 20_000;
const PRESSED_WITHIN_MS = 2000;

export class ShopPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The one dominating state of the day. */
  get headline(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address);
    await this.headline.waitFor();
  }

  /** Waits until the dominating state says something. @throws with what it says instead, when it does not within 20 s */
  async says(words: string): Promise<void> {
    const said = this.headline.filter({ hasText: words }).waitFor({ timeout: SHOWN_WITHIN_MS });
    await said.catch(async (cause: unknown) => {
      const instead = (await this.headline.allInnerTexts()).join(' | ');
      throw new Error(`The page does not say “${words}” but “${instead}”.`, { cause });
    });
  }

  /** Takes a Z on the practice register. */
  async closeDay(): Promise<void> {
    await this.#page.getByRole('button', { name: sv.practice.closeDay }).click();
  }

  async cutLine(): Promise<void> {
    await this.#page.getByRole('button', { name: sv.practice.cut }).click();
    await this.#page.getByRole('button', { name: sv.practice.mend }).waitFor();
  }

  async mendLine(): Promise<void> {
    await this.#page.getByRole('button', { name: sv.practice.mend }).click();
    await this.#page.getByRole('button', { name: sv.practice.cut }).waitFor();
  }

  /** Asks for a try at once. The app may have tried by itself in the same moment: then there is nothing to press. */
  async tryNow(): Promise<void> {
    const button = this.#page.getByRole('button', { name: sv.today.tryNow });
    await button.click({ timeout: PRESSED_WITHIN_MS }).catch(async (error: unknown) => {
      if (await button.isVisible()) throw error;
    });
  }

  /** Presses the one button that answers a problem, in its own words. */
  async answer(code: ProblemCode): Promise<void> {
    const words = { name: sv.problems[code].button, exact: true };
    // Some answers are given on a page of their own, to which the button leads.
    await this.#page.getByRole('button', words).or(this.#page.getByRole('link', words)).first().click();
  }

  /** Chooses the account a means of payment is booked on. */
  async chooseAccount(tender: string, account: string): Promise<void> {
    const name = sv.mapping.field.label.replace('{{name}}', tender);
    await this.#page.getByRole('combobox', { name }).fill(account);
    await this.answer('tender-unmapped');
  }

  /** Points out on the print where a field that was not found stands. */
  async pointOut(field: LayoutField, words: string): Promise<void> {
    const name = sv.fields[field];
    await this.#page
      .getByRole('button', { name: new RegExp(`^${name}`, 'i') })
      .first()
      .click();
    await this.#page.getByRole('button', { name: sv.layout.point, exact: true }).click();
    await this.#page.locator('[data-line]').filter({ hasText: words }).click();
  }

  /** Opens the Z-report that asks, and lays it aside. */
  async setAside(): Promise<void> {
    await this.#page.getByRole('button', { name: sv.detail.setAside, exact: true }).click();
    await this.#page.getByRole('button', { name: sv.detail.setAsideYes }).click();
  }

  /** @param view the word in the left rail */
  async goTo(view: 'today' | 'zReports' | 'log' | 'settings'): Promise<void> {
    await this.#page.getByRole('link', { name: sv.nav[view] }).click();
  }

  /** Opens a Z-report from the list. */
  async openZ(zNumber: string): Promise<void> {
    await this.#page.getByRole('link', { name: zNumber, exact: true }).click();
    await this.#page.getByRole('heading', { level: 2, name: zNumber }).waitFor();
    // The print is the last to come.
    await this.#page.locator('pre').waitFor();
  }

  async picture(file: string): Promise<void> {
    // What is still moving (a ring, a fade) would make every picture another one.
    await this.#page.screenshot({ path: file, animations: 'disabled' });
  }
}

/** The words of a headline for one Z, as far as they are the same every day. */
export const headlines = {
  ready: sv.day.ready,
  booked: (zNumber: string) => sv.day.booked.replace('{{z}}', zNumber).replace(/\{\{voucher\}\}.*/, ''),
  offline: (waiting: number) => sv.day.offline_other.replace('{{count}}', String(waiting)),
  /** What is said of a problem of the app itself, up to the first fact. */
  problem: (code: ProblemCode) => sv.problems[code].title.replace(/\{\{.*/, ''),
  needsPerson: (zNumber: string) => sv.day.needsPerson.replace('{{z}}', zNumber),
};
