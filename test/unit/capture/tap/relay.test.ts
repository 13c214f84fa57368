import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Relay } from '../../../../src/main/capture/tap/relay.ts';
import type { OpenPort } from '../../../../src/main/capture/tap/serial-port.ts';

const PATIENCE = { timeout: 2000, interval: 5 };

/** A port of which a test says when it takes what it is given, or that it has gone. */
class HandPort implements OpenPort {
  isOpen = true;
  flowing = false;
  readonly given: string[] = [];
  #taken: ((taken: boolean) => void) | null = null;

  write(bytes: Uint8Array): Promise<boolean> {
    this.given.push(Buffer.from(bytes).toString());
    return new Promise((resolve) => (this.#taken = resolve));
  }

  /** Takes what it was given last, or goes away with it. */
  async take(taken = true): Promise<void> {
    this.isOpen = taken;
    this.#taken?.(taken);
    this.#taken = null;
    await setImmediate();
  }

  pause(): void {
    this.flowing = false;
  }

  resume(): void {
    this.flowing = true;
  }

  setReady(): void {
    throw new Error('a relay leaves the modem lines to others');
  }

  isThere = (): Promise<boolean> => Promise.resolve(true);
  setBaudRate = (): Promise<boolean> => Promise.resolve(true);
  close = (): Promise<void> => Promise.resolve();
}

function startRelay() {
  const forwarded: string[] = [];
  const stalled: boolean[] = [];
  const relay = new Relay(
    (bytes) => void forwarded.push(Buffer.from(bytes).toString()),
    (is) => void stalled.push(is),
  );
  return { relay, from: new HandPort(), to: new HandPort(), forwarded, stalled };
}

function joined() {
  const parts = startRelay();
  parts.relay.setFrom(parts.from);
  parts.relay.setTo(parts.to);
  return parts;
}

describe('a relay', () => {
  test('reads nothing while the other side is not there', () => {
    const { relay, from, to } = startRelay();
    relay.setFrom(from);
    expect(from.flowing).toBe(false);
    relay.setTo(to);
    expect(from.flowing).toBe(true);
    relay.setTo(null);
    expect(from.flowing).toBe(false);
  });

  test('reads on only when the other side has taken what it was given', async () => {
    const { relay, from, to } = joined();
    relay.data(Buffer.from('ett'));
    expect(from.flowing).toBe(false);
    await to.take();
    expect(from.flowing).toBe(true);
  });

  test('hands on first and tells then, in order, a piece at a time', async () => {
    const { relay, to, forwarded } = joined();
    for (const text of ['ett', 'två', 'tre']) relay.data(Buffer.from(text));
    expect([to.given, forwarded]).toEqual([['ett'], ['ett']]);
    await to.take();
    await to.take();
    expect([to.given, forwarded]).toEqual([
      ['ett', 'två', 'tre'],
      ['ett', 'två', 'tre'],
    ]);
  });

  test('gives what a port did not get to its successor, and what one went away with to nobody', async () => {
    const { relay, to, forwarded } = joined();
    for (const text of ['ett', 'två']) relay.data(Buffer.from(text));
    await to.take(false);
    expect(to.given).toEqual(['ett']);
    relay.setTo(null);
    const successor = new HandPort();
    relay.setTo(successor);
    expect(successor.given).toEqual(['två']);
    expect(forwarded).toEqual(['ett', 'två']);
  });

  test('tells when the other side takes nothing for a while, and when it takes again', async () => {
    const { relay, to, stalled } = joined();
    relay.data(Buffer.from('ett'));
    expect(stalled).toEqual([]);
    await expect.poll(() => stalled, PATIENCE).toEqual([true]);
    await to.take();
    expect(stalled).toEqual([true, false]);
  });

  test('that ends reads no more, and has ended when what it read is handed on', async () => {
    const { relay, from, to } = joined();
    relay.data(Buffer.from('ett'));
    relay.data(Buffer.from('två'));
    let ended = false;
    void relay.end().then(() => (ended = true));
    await to.take();
    expect([ended, to.given]).toEqual([false, ['ett', 'två']]);
    await to.take();
    expect([ended, from.flowing]).toEqual([true, false]);
  });
});
