import { Skeleton } from '@mantine/core';

const PARTS = 6;
const PART_PX = 44;
const GAP_PX = 16;

/** Grey in the places where the real things will stand. */
export function Loading({ label }: { label: string }) {
  return (
    <section aria-busy aria-label={label}>
      {Array.from({ length: PARTS }, (_, part) => (
        <Skeleton key={part} height={PART_PX} mb={GAP_PX} />
      ))}
    </section>
  );
}
