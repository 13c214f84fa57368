import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FORTNOX_PAGE } from '../../../shared/fortnox-page.ts';
import type { MendPlace } from '../../../shared/preflight.ts';
import { hrefOf, type Route } from '../../route.ts';

const ICON_PX = 20;

const ROUTES: Record<Exclude<MendPlace, 'fortnox'>, Route> = {
  scenario: { view: 'settings', page: 'scenario' },
  accounts: { view: 'settings', page: 'accounts' },
  line: { view: 'settings', page: 'line' },
  connection: { view: 'settings', page: 'fortnox' },
  'z-reports': { view: 'z-reports', documentId: null },
};

/** Leads to where it is mended; Fortnox opens in the person's own browser. */
export function MendButton({ place }: { place: MendPlace }) {
  const { t } = useTranslation();
  const label = t(`preflight.places.${place}`);
  return (
    <div>
      {place === 'fortnox' ? (
        <Button
          component="a"
          variant="default"
          href={FORTNOX_PAGE}
          target="_blank"
          rel="noopener noreferrer"
          rightSection={<IconExternalLink size={ICON_PX} aria-hidden />}
        >
          {label}
        </Button>
      ) : (
        <Button component="a" variant="default" href={hrefOf(ROUTES[place])}>
          {label}
        </Button>
      )}
    </div>
  );
}
