import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { playStory } from './demo/story.ts';
import { showShop } from './demo/shop.ts';
import { startWorld } from './world/world.ts';

/** Practice talks to a simulator that answers within a second or loses the answer, so waits may be short. */
const HURRIED = ['--request-timeout', '4000', '--settle-time', '6000'];
const SALE_INTERVAL_MS = '3000';
const DEFAULT_PICTURES = 'demo-pictures';

export const command: Command = {
  usage: 'demo [--once | --new-register | --unpaired] [--pictures FOLDER]',
  gives: 'a shop to practise in, or with --once the whole story of a day, played and checked',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        once: { type: 'boolean', default: false },
        'new-register': { type: 'boolean', default: false },
        unpaired: { type: 'boolean', default: false },
        pictures: { type: 'string', default: DEFAULT_PICTURES },
      },
    });
    const world = await startWorld({
      app: HURRIED,
      newRegister: values['new-register'],
      unpaired: values.unpaired,
      register: ['--sale-interval', SALE_INTERVAL_MS, '--first-z', '1042'],
    });
    try {
      return values.once ? await playStory(world, values.pictures) : await showShop(world, values.unpaired);
    } finally {
      await world.stop();
    }
  },
};
