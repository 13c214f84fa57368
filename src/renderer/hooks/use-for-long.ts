import { useEffect, useState } from 'react';

/** What is over within this time was never missed: the page need not blink. */
const BLINK_MS = 1_000;

/** Whether something has gone on for long enough for a person to be told. */
export function useForLong(goesOn: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!goesOn) return;
    const timer = setTimeout(() => {
      setLong(true);
    }, BLINK_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [goesOn]);
  return goesOn && long;
}
