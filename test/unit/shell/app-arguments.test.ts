import { expect, test } from 'vitest';
import { readAppArguments } from '../../../src/main/shell/app-arguments.ts';

function fixedLine(...words: string[]) {
  const read = readAppArguments(words, '/nowhere');
  return typeof read === 'string' ? read : read.app.fixedLine;
}

test('without words about the line, the chosen one is in force', () => {
  expect(fixedLine()).toBeNull();
});

test('a line in words is in force before the chosen one', () => {
  expect(fixedLine('--tap-port', '9100', '--printer', '[::1]:9101')).toEqual({
    way: 'network',
    listenPort: 9100,
    printer: { host: '[::1]', port: 9101 },
  });
});

test.each([
  ['--tap-port', '9100'],
  ['--printer', '127.0.0.1:9101'],
  ['--tap-port', '9100', '--printer', '127.0.0.1'],
  ['--tap-port', '0', '--printer', '127.0.0.1:9101'],
  ['--tap-port', '9100', '--printer', '127.0.0.1:70000'],
])('half a line, or one that cannot be, is refused: %s %s %s %s', (...words) => {
  expect(fixedLine(...words)).toBe('--tap-port PORT and --printer HOST:PORT go together');
});
