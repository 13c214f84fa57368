import { useEffect, useState } from 'react';
import { systemClock } from '../../shared/clock.ts';

/** The time, told anew every so many ms. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => systemClock.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(systemClock.now());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}

export const EVERY_SECOND_MS = 1_000;
export const EVERY_MINUTE_MS = 60_000;
