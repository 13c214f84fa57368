import { useEffect, useState } from 'react';
import { usePage } from '../store.ts';

/** A connection that is back within this time was never missed: the page need not blink. */
const BLINK_MS = 1_000;

/** Whether the connection to the app has been gone long enough for a person to be told. */
export function useLostForLong(): boolean {
  const lost = usePage(({ connection }) => connection === 'lost');
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!lost) return;
    const timer = setTimeout(() => {
      setLong(true);
    }, BLINK_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [lost]);
  return lost && long;
}
