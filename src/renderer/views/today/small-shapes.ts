import {
  IconCircle,
  IconCircleOff,
  IconCircleCheck,
  IconCloudPause,
  IconHandStop,
  IconPlugConnectedX,
  IconPlugX,
  IconSend,
  IconUnlink,
  type Icon,
} from '@tabler/icons-react';
import type { DayStateKind } from '../../../shared/day-state.ts';

/** The same shapes as the large ones, for a line of text. */
export const SMALL_SHAPES: Record<DayStateKind, Icon> = {
  stopped: IconHandStop,
  'needs-person': IconHandStop,
  refused: IconHandStop,
  'no-line': IconPlugConnectedX,
  'line-gone': IconPlugX,
  offline: IconCloudPause,
  'not-paired': IconUnlink,
  caught: IconSend,
  booked: IconCircleCheck,
  ready: IconCircle,
  'z-flow-off': IconCircleOff,
};
