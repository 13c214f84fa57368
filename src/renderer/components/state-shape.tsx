import {
  IconCircle,
  IconCircleOff,
  IconCircleCheckFilled,
  IconCloudPause,
  IconHandStop,
  IconPlugConnectedX,
  IconPlugX,
  IconUnlink,
  type Icon,
} from '@tabler/icons-react';
import type { DayStateKind } from '../../shared/day-state.ts';
import styles from './state-shape.module.css';

/** A hand wherever a person is needed; the others as their own shapes. Caught is the moving ring below. */
const SHAPES: Record<Exclude<DayStateKind, 'caught'>, Icon> = {
  stopped: IconHandStop,
  'needs-person': IconHandStop,
  refused: IconHandStop,
  'no-line': IconPlugConnectedX,
  'line-gone': IconPlugX,
  offline: IconCloudPause,
  'not-paired': IconUnlink,
  booked: IconCircleCheckFilled,
  ready: IconCircle,
  'z-flow-off': IconCircleOff,
};

const STROKE = 1.5;

/** The shape that tells the state across the room, before the words are read. */
export function StateShape({ kind }: { kind: DayStateKind }) {
  if (kind === 'caught') return <MovingRing />;
  const Shape = SHAPES[kind];
  return <Shape className={styles['shape']} stroke={STROKE} aria-hidden />;
}

/** Work under way. With reduced motion it stands still, an open ring. */
export function MovingRing() {
  return (
    <svg className={`${styles['shape']} ${styles['ring']}`} viewBox="0 0 24 24" fill="none" aria-hidden>
      <circle cx="12" cy="12" r="9" stroke="currentColor" strokeWidth={STROKE} opacity="0.25" />
      <path d="M12 3a9 9 0 0 1 9 9" stroke="currentColor" strokeWidth={2 * STROKE} strokeLinecap="round" />
    </svg>
  );
}
