import { IconAlertTriangle, IconCheck, IconHandStop, IconQuestionMark, type Icon } from '@tabler/icons-react';
import type { PreflightOutcome } from '../../../shared/preflight.ts';
import type { Tone } from '../../components/tones.ts';

export const OUTCOME_MARKS: Record<PreflightOutcome, { readonly tone: Tone; readonly icon: Icon }> = {
  stop: { tone: 'red', icon: IconHandStop },
  warning: { tone: 'amber', icon: IconAlertTriangle },
  unknown: { tone: 'neutral', icon: IconQuestionMark },
  ok: { tone: 'green', icon: IconCheck },
};
