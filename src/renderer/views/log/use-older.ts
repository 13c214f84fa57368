import { useState } from 'react';
import type { LogPart } from '../../../shared/contract.ts';
import { call } from '../../client.ts';
import { usePage } from '../../store.ts';

const PAGE_SIZE = 200;

/**
 * The way to older happenings of one part of the diary. The snapshot begins the diary; what happened at the printer is
 * asked for from its newest, for the snapshot leaves most of it out.
 */
export function useOlder(part: LogPart) {
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  const addOlder = usePage((page) => page.addOlder);
  const before = usePage(({ snapshot, older }) => {
    const fetched = older[part].happenings.at(-1)?.id;
    return fetched ?? (part === 'diary' ? snapshot?.happenings.at(-1)?.id : null) ?? null;
  });

  async function fetchOlder(): Promise<void> {
    setState('busy');
    const outcome = await call((client) => client.log.page({ before, limit: PAGE_SIZE, of: part }));
    if (outcome.ok) addOlder(part, outcome.value, outcome.value.length < PAGE_SIZE);
    setState(outcome.ok ? 'still' : 'failed');
  }

  return { state, fetchOlder };
}
