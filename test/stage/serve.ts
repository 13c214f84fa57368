/** `node test/stage/serve.ts --scene NAME --port N`: look at one scene in a browser, until interrupted. */
import { parseArgs } from 'node:util';
import { SCENES } from './scenes/index.ts';
import { startStage } from './stage-server.ts';

const { values } = parseArgs({
  options: { scene: { type: 'string', default: 'ready' }, port: { type: 'string', default: '0' } },
});
const scene = SCENES[values.scene];
if (scene === undefined) {
  console.error(`There is no scene ${values.scene}. There are: ${Object.keys(SCENES).join(', ')}.`);
  process.exitCode = 2;
} else {
  const stage = await startStage(scene, Number(values.port));
  console.log(stage.url);
}
