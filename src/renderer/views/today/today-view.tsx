import { dayStates, waitingDocuments } from '../../../shared/day-state.ts';
import type { Snapshot } from '../../../shared/state.ts';
import { useLostForLong } from '../../hooks/use-lost-for-long.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { usePage } from '../../store.ts';
import { AlsoNow } from './also-now.tsx';
import { DayPanel, StartingPanel } from './day-panel.tsx';
import { LatestZ } from './latest-z.tsx';
import { Queue } from './queue.tsx';
import styles from './today-view.module.css';

/** Is the day safe? */
export function TodayView() {
  const snapshot = usePage((page) => page.snapshot);
  const lost = useLostForLong();
  return (
    <div className={styles['view']}>
      {snapshot === null ? <StartingPanel again={false} /> : <Today snapshot={snapshot} lost={lost} />}
    </div>
  );
}

function Today({ snapshot, lost }: { snapshot: Snapshot; lost: boolean }) {
  const now = useNow(EVERY_MINUTE_MS);
  const [dominating, ...others] = dayStates(snapshot, now);
  return (
    <>
      {lost || dominating === undefined ? <StartingPanel again /> : <DayPanel state={dominating} />}
      <AlsoNow states={others} snapshot={snapshot} />
      <div className={styles['columns']}>
        <Queue documents={waitingDocuments(snapshot.documents)} queue={snapshot.queue} />
        <LatestZ document={snapshot.documents.find(({ state }) => state !== 'skipped') ?? null} />
      </div>
    </>
  );
}
