/**
 * Loaded before a program that runs in a process of its own (node --import): gives it the stand-in for Electron, says
 * on stderr which modules it loads, and lets the parent quit it as Electron would.
 */
import { registerHooks } from 'node:module';
import { app, PreventableEvent } from './electron-stand-in.ts';

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') {
      return { url: new URL('./electron-stand-in.ts', import.meta.url).href, shortCircuit: true };
    }
    const found = next(specifier, context);
    process.stderr.write(`loads ${found.url}\n`);
    return found;
  },
});

process.on('message', () => {
  const event = new PreventableEvent();
  app.emit('before-quit', event);
  if (!event.defaultPrevented) process.exit(1);
});
