import { BRYGGKASSAN_42 } from './bryggkassan-42.ts';
import { FYRTORNET_56 } from './fyrtornet-56.ts';
import { KVARNHJULET_48 } from './kvarnhjulet-48.ts';
import type { Layout } from './layout.ts';

/** Makes of register that do not exist. */
export const LAYOUT_NAMES = ['bryggkassan-42', 'fyrtornet-56', 'kvarnhjulet-48'] as const;
export type LayoutName = (typeof LAYOUT_NAMES)[number];

export const LAYOUTS: Readonly<Record<LayoutName, Layout>> = {
  'bryggkassan-42': BRYGGKASSAN_42,
  'fyrtornet-56': FYRTORNET_56,
  'kvarnhjulet-48': KVARNHJULET_48,
};

export function isLayoutName(value: unknown): value is LayoutName {
  return LAYOUT_NAMES.some((name) => name === value);
}
