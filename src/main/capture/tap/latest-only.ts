/**
 * Calls at once, and then at most once in the given time, in ms, with the latest arguments: for news of which only the
 * newest counts.
 */
export function latestOnly<Args extends readonly unknown[]>(
  everyMs: number,
  call: (...args: Args) => void,
): (...args: Args) => void {
  let latest: Args | null = null;
  let timer: NodeJS.Timeout | null = null;

  function tick(): void {
    timer = null;
    if (latest === null) return;
    call(...latest);
    latest = null;
    timer = setTimeout(tick, everyMs);
  }

  return (...args) => {
    latest = args;
    if (timer === null) tick();
  };
}
