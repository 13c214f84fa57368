/** The page over a scripted scene, for the length of a test. */
import { test as base } from '@playwright/test';
import { SCENES } from '../stage/scenes/index.ts';
import { startStage } from '../stage/stage-server.ts';

interface Staged {
  /** Plays a scene for the length of the test. @returns the address of its page */
  readonly play: (scene: string, port?: number) => Promise<{ readonly url: string; close(): Promise<void> }>;
}

export const test = base.extend<Staged>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  play: async ({}, use) => {
    const stages: { close(): Promise<void> }[] = [];
    await use(async (name, port) => {
      const scene = SCENES[name];
      if (scene === undefined) throw new Error(`There is no scene ${name}.`);
      const stage = await startStage(scene, port);
      stages.push(stage);
      return stage;
    });
    for (const stage of stages) await stage.close();
  },
});
