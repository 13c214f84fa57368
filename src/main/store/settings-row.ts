import * as z from 'zod';
import { SETTINGS_SUBJECTS, type Settings, type SettingsSubject } from '../../shared/settings.ts';
import { readSettings } from './read-settings.ts';

/** What a save changed, and who saved it; null for one that nobody was named for. */
export interface SettingsChange {
  readonly subject: SettingsSubject;
  readonly by: string | null;
}

export interface SettingsVersion extends SettingsChange {
  readonly version: number;
  /** Ms since 1970. */
  readonly savedAt: number;
  readonly settings: Settings;
}

const row = z.object({
  version: z.number(),
  saved_at: z.number(),
  saved_by: z.string().nullable(),
  subject: z.enum(SETTINGS_SUBJECTS),
  value: z.string(),
});

/** A stored save; null when this version cannot read all of it. */
export function fromRow(value: unknown): SettingsVersion | null {
  const found = row.safeParse(value).data;
  const settings = found === undefined ? null : readSettings(parsed(found.value));
  if (found === undefined || settings === null) return null;
  const { version, saved_at: savedAt, saved_by: by, subject } = found;
  return { version, savedAt, by, subject, settings };
}

/** Undefined for a text that is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
