import { once } from 'node:events';
import { EXIT } from '../command.ts';
import type { World } from '../world/world.ts';
import { openInBrowser } from './open-in-browser.ts';
import { say } from './say.ts';

const SALES_BEFORE_THE_FIRST_Z = 6;

/**
 * A shop to practise in: sells all the while, closes its first day by itself, and goes on until Ctrl+C.
 * @param unpaired no company is connected yet: what is typed in to do it is said
 */
export async function showShop(world: World, unpaired: boolean): Promise<number> {
  const { address, child } = await world.startApp();
  child.onLine((line) => say(`Ny adress: ${line}`));
  say('\nKassabryggan, övningsläge. Inget bokförs på riktigt.\n');
  say(`  Sidan:                 ${address}`);
  say(`  Fortnox (simulerat):   ${world.fortnoxControlUrl}/`);
  say(`  Kvittoskrivaren:       ${world.printerControlUrl}/`);
  if (unpaired) {
    say(`  Klient-id:             ${world.integration.clientId}`);
    say(`  Klienthemlighet:       ${world.integration.clientSecret}`);
    say('\nInget företag är anslutet än: anslut det på sidan, under Inställningar, Fortnox.');
  }
  say('\nKassan säljer. Ta en Z och dra ur sladden på sidan. Ctrl+C avslutar.\n');
  openInBrowser(address);
  await world.sell(SALES_BEFORE_THE_FIRST_Z);
  const day = await world.closeDay();
  say(`Kassan har tagit Z ${day.zNumber}.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(child.process, 'exit')]);
  say('Övningen avslutas.');
  return EXIT.done;
}
