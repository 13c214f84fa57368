/** Which colour and which mark each state has. Colour never speaks alone: mark and word say the same. */
import {
  IconAlertTriangle,
  IconCheck,
  IconChecks,
  IconClock,
  IconHandStop,
  IconMinus,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import type { DayStateKind } from '../../shared/day-state.ts';
import type { DocumentState } from '../../shared/document.ts';

export type Tone = 'neutral' | 'blue' | 'green' | 'amber' | 'red';

export const DAY_TONES: Record<DayStateKind, Tone> = {
  stopped: 'red',
  'needs-person': 'red',
  'no-line': 'neutral',
  'line-gone': 'red',
  refused: 'red',
  offline: 'amber',
  'not-paired': 'neutral',
  caught: 'blue',
  booked: 'green',
  ready: 'neutral',
  'z-flow-off': 'neutral',
};

interface Mark {
  readonly tone: Tone;
  readonly icon: Icon;
}

export const DOCUMENT_MARKS: Record<DocumentState, Mark> = {
  held: { tone: 'red', icon: IconHandStop },
  waiting: { tone: 'amber', icon: IconClock },
  sending: { tone: 'blue', icon: IconSend },
  posted: { tone: 'green', icon: IconCheck },
  verified: { tone: 'green', icon: IconChecks },
  skipped: { tone: 'neutral', icon: IconMinus },
};

/** Booked, and something is not right about it. */
export const ALARM_MARK: Mark = { tone: 'red', icon: IconAlertTriangle };
