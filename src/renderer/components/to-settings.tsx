import { Button } from '@mantine/core';
import { type SettingsPage, hrefOf } from '../route.ts';

/** Leads to a page of the settings. */
export function ToSettings({ page, label }: { page: SettingsPage; label: string }) {
  return (
    <Button component="a" href={hrefOf({ view: 'settings', page })}>
      {label}
    </Button>
  );
}
