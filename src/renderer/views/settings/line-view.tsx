import { IconTerminal2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../shared/state.ts';
import { Loading } from '../../components/loading.tsx';
import { ManagerOnly } from '../../components/manager-only.tsx';
import { Marked } from '../../components/marked.tsx';
import { SettingsPage } from '../../components/settings-page.tsx';
import { usePage } from '../../store.ts';
import { problemWords } from '../../words/problem-words.ts';
import { LineForm } from './line-form.tsx';
import { LineNow } from './line-now.tsx';
import { RegisterNumber } from './register-number.tsx';

/** The printer line: how it stands, and how it is chosen. */
export function LineView() {
  const { t } = useTranslation();
  const snapshot = usePage((page) => page.snapshot);
  return (
    <SettingsPage title={t('line.title')} intro={t('line.intro')} width="choices">
      {snapshot === null ? <Loading label={t('day.starting')} /> : <LinePage snapshot={snapshot} />}
    </SettingsPage>
  );
}

function LinePage({ snapshot: { line, lineChoice, register, role } }: { snapshot: Snapshot }) {
  const { t } = useTranslation();
  const mayChoose = role === 'manager' && !lineChoice.fixed;
  return (
    <>
      <LineNow line={line} choice={lineChoice} mayChoose={mayChoose} />
      {role !== 'manager' && <ManagerOnly words={t('line.managerOnly')} />}
      <RegisterNumber register={register} mayChoose={role === 'manager'} />
      {lineChoice.fixed && <Fixed />}
      {mayChoose && <LineForm inForce={lineChoice.settings} />}
    </>
  );
}

/** The line was given on the command line, and cannot be chosen this time. */
function Fixed() {
  const { t } = useTranslation();
  const { title, meaning, mend } = problemWords(t, { code: 'line-fixed', facts: {} });
  return (
    <div>
      <Marked tone="neutral" icon={IconTerminal2} word={title} />
      <p>
        {meaning} {mend}
      </p>
    </div>
  );
}
