import { Button } from '@mantine/core';
import { hrefOf, type Route } from '../route.ts';

/** Leads to a page of the settings. */
export function ToSettings({
  page,
  label,
}: {
  page: Extract<Route, { view: 'settings' }>['page'];
  label: string;
}) {
  return (
    <Button component="a" href={hrefOf({ view: 'settings', page })}>
      {label}
    </Button>
  );
}
