import { Button } from '@mantine/core';
import { hrefOf } from '../route.ts';

/** Leads to where the printer line is chosen. */
export function ToLine({ label }: { label: string }) {
  return (
    <Button component="a" href={hrefOf({ view: 'settings', page: 'line' })}>
      {label}
    </Button>
  );
}
