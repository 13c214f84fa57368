/**
 * The rooms of src/main and which of the others each may use. Arrows run down only:
 * shell -> app -> api -> sync -> {rules, capture, register, store, fortnox, documents, devices} -> shared.
 * The linter is configured from this table (oxlint.config.ts), so it is the one place to change.
 */
export const ROOMS: Record<string, readonly string[]> = {
  rules: [],
  capture: [],
  store: [],
  fortnox: [],
  sync: ['rules', 'capture', 'store', 'fortnox'],
  /** Who may decide: managers, their PINs, and how long a window stays open for one. */
  access: ['store'],
  api: ['rules', 'capture', 'store', 'fortnox', 'sync', 'access'],
  // The simulators are a world of their own: they know nothing of the app they are used to try.
  practice: [],
  shell: ['rules', 'capture', 'store', 'fortnox', 'sync', 'access', 'api'],
  cli: ['rules', 'capture', 'store', 'fortnox', 'sync', 'access', 'api', 'practice', 'shell'],
};

/** Rooms in which the modules at the top of src/main (app.ts, bridge.ts, keychain.ts, …) may be used. */
export const ROOMS_ABOVE_APP: readonly string[] = ['shell', 'cli'];
