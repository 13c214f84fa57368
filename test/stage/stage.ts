/**
 * Plays a scene behind the contract: the snapshot, and simple answers to the buttons. It decides nothing, it
 * only shows; the app's own rules are tried elsewhere.
 */
import { EventPublisher } from '@orpc/client';
import { implement, type Router } from '@orpc/server';
import type { Standing } from '../../src/shared/access.ts';
import type { Clock } from '../../src/shared/clock.ts';
import { contract } from '../../src/shared/contract.ts';
import type { Document } from '../../src/shared/document.ts';
import type { PairingAttempt } from '../../src/shared/pairing.ts';
import { problem } from '../../src/shared/problem.ts';
import type { Change, Snapshot } from '../../src/shared/state.ts';
import { sameLine, withChosen } from '../../src/shared/line-choice.ts';
import { playedAccess } from './access.ts';
import { detailOf } from './detail.ts';
import { layoutPreview } from './layout-preview.ts';
import { searchPlayed, STAGE_PORTS } from './line-search.ts';
import { playedMapping } from './mapping.ts';
import { type Scene, waiting, zReport } from './scene.ts';
import { STAGE_CHOICES, stagePreview, stageVersions } from './setup.ts';
import { sales } from './scenes/printer.ts';

const STEP_MS = 1_500;
const PREFLIGHT_READINGS = 8;
const CONSENT_MS = 600_000;
const NEXT_TRY_MS = 60_000;
const OLDER_PAGES_END_AT = 100;

export function playScene(scene: Scene, clock: Clock): Router<typeof contract, Record<string, unknown>> {
  let snapshot: Snapshot = scene(clock.now());
  const publisher = new EventPublisher<{ change: Change }>();
  const os = implement(contract);

  function tell(change: Change): void {
    publisher.publish('change', change);
  }

  function change(document: Document): void {
    const others = snapshot.documents.filter(({ id }) => id !== document.id);
    snapshot = { ...snapshot, documents: [document, ...others].sort((a, b) => b.id - a.id) };
    tell({ type: 'document', document });
  }

  function tellPairing(attempt: PairingAttempt): void {
    snapshot = { ...snapshot, pairing: { ...snapshot.pairing, attempt } };
    tell({ type: 'pairing', pairing: snapshot.pairing });
  }

  function tellPreflight(change: Partial<Snapshot['preflight']>): void {
    snapshot = { ...snapshot, preflight: { ...snapshot.preflight, ...change } };
    tell({ type: 'preflight', preflight: snapshot.preflight });
  }

  function stand(standing: Standing): void {
    snapshot = { ...snapshot, ...standing };
    tell({ type: 'role', standing });
  }

  async function book(id: number): Promise<void> {
    const at = clock.now();
    change(waiting(id, at, { state: 'sending', attempts: 1 }));
    await clock.sleep(STEP_MS);
    change(zReport(id, at, { state: 'posted' }));
  }

  async function bookHeld(): Promise<void> {
    const held = snapshot.documents.filter(({ state }) => state === 'held');
    for (const { id } of held) await book(id);
  }

  function find(id: number): Document | undefined {
    return snapshot.documents.find((document) => document.id === id);
  }

  return os.router({
    app: {
      changes: os.app.changes.handler(async function* changes({ signal }) {
        const stream = publisher.subscribe('change', signal === undefined ? {} : { signal });
        yield { type: 'snapshot', snapshot };
        yield* stream;
      }),
      tryNow: os.app.tryNow.handler(() => {
        const nextTryAt = snapshot.link.state === 'offline' ? clock.now() + NEXT_TRY_MS : null;
        snapshot = { ...snapshot, link: { ...snapshot.link, nextTryAt } };
        tell({ type: 'link', link: snapshot.link });
      }),
    },
    access: playedAccess(() => snapshot, stand),
    zReports: {
      detail: os.zReports.detail.handler(({ input: { id }, errors }) => {
        const document = find(id);
        if (document === undefined) throw errors.PROBLEM({ data: problem('z-number-missing') });
        return detailOf(document, snapshot.happenings);
      }),
      retry: os.zReports.retry.handler(({ input: { id } }) => book(id)),
      confirm: os.zReports.confirm.handler(({ input: { id } }) => {
        const document = find(id);
        if (document === undefined || document.voucher === null) return book(id);
        return change({ ...document, state: 'verified', problem: null });
      }),
      chooseAccount: os.zReports.chooseAccount.handler(bookHeld),
      countAnew: os.zReports.countAnew.handler(({ input: { id } }) => book(id)),
      setAside: os.zReports.setAside.handler(({ input: { id } }) => {
        const document = find(id);
        if (document !== undefined) change({ ...document, state: 'skipped' });
      }),
    },
    layouts: {
      preview: os.layouts.preview.handler(({ input: { lesson }, errors }) => {
        const shown = layoutPreview(lesson);
        if (!shown.ok) throw errors.PROBLEM({ data: shown.problem });
        return shown.value;
      }),
      confirm: os.layouts.confirm.handler(({ input: { id } }) => book(id)),
    },
    line: {
      ports: os.line.ports.handler(() => {
        const { problem: found } = snapshot.line;
        const away = found?.code === 'line-port-missing' ? found.facts['port'] : null;
        const plugged = STAGE_PORTS.filter(({ path }) => path !== away);
        return withChosen(plugged, snapshot.lineChoice.settings);
      }),
      save: os.line.save.handler(async ({ input, errors }) => {
        if (!sameLine(input.instead, snapshot.lineChoice.settings)) {
          throw errors.PROBLEM({ data: problem('settings-changed') });
        }
        const lineChoice = { settings: input.line, fixed: false, previous: snapshot.lineChoice.settings };
        const line = { ...snapshot.line, changing: true, problem: null };
        snapshot = { ...snapshot, lineChoice, line };
        tell({ type: 'line-choice', lineChoice });
        tell({ type: 'line', line });
        await clock.sleep(STEP_MS);
        snapshot = {
          ...snapshot,
          line: { ...line, state: 'listening', changing: false, since: clock.now() },
        };
        tell({ type: 'line', line: snapshot.line });
      }),
      detect: os.line.detect.handler(({ input: { path } }) => searchPlayed(path, clock)),
    },
    register: {
      save: os.register.save.handler(({ input: { number, basedOn } }) => {
        snapshot = { ...snapshot, register: { version: basedOn + 1, key: String(number) } };
        tell({ type: 'register', register: snapshot.register });
      }),
    },
    setup: {
      choices: os.setup.choices.handler(() => STAGE_CHOICES),
      preview: os.setup.preview.handler(({ input: { setup } }) => stagePreview(setup, snapshot)),
      save: os.setup.save.handler(({ input: { setup } }) => {
        snapshot = { ...snapshot, setup: { version: snapshot.setup.version + 1, setup } };
        tell({ type: 'setup', setup: snapshot.setup });
      }),
      versions: os.setup.versions.handler(() => stageVersions(snapshot, clock.now())),
    },
    mapping: playedMapping(() => snapshot, clock, bookHeld),
    pairing: {
      begin: os.pairing.begin.handler(() => {
        tellPairing({ kind: 'waiting', expiresAt: clock.now() + CONSENT_MS, remark: null });
        return { consentUrl: 'http://localhost:1/auth' };
      }),
      paste: os.pairing.paste.handler(async () => {
        tellPairing({ kind: 'exchanging' });
        await clock.sleep(STEP_MS);
        tellPairing({ kind: 'idle' });
      }),
      cancel: os.pairing.cancel.handler(() => {
        tellPairing({ kind: 'idle' });
      }),
      keepForThisRun: os.pairing.keepForThisRun.handler(() => {
        tellPairing({ kind: 'idle' });
      }),
      forget: os.pairing.forget.handler(() => {
        snapshot = { ...snapshot, pairing: { ...snapshot.pairing, login: null } };
        tellPairing({ kind: 'idle' });
      }),
    },
    preflight: {
      run: os.preflight.run.handler(async () => {
        for (let done = 0; done <= PREFLIGHT_READINGS; done += 1) {
          tellPreflight({ running: { done, all: PREFLIGHT_READINGS } });
          await clock.sleep(STEP_MS / PREFLIGHT_READINGS);
        }
        tellPreflight({ running: null, broken: null });
      }),
    },
    log: {
      page: os.log.page.handler(({ input: { before, limit, of } }) => {
        if (of === 'printer')
          return sales(clock.now())
            .filter(({ id }) => before === null || id < before)
            .slice(0, limit);
        const oldest = before ?? 0;
        const count = Math.min(limit, Math.max(oldest - OLDER_PAGES_END_AT, 0));
        return Array.from({ length: count }, (_, back) => ({
          id: oldest - 1 - back,
          at: clock.now() - (20 + back) * 24 * 60 * 60_000,
          documentId: null,
          zNumber: null,
          type: back % 2 === 0 ? ('line-back' as const) : ('line-lost' as const),
          problem: null,
          answer: null,
          facts: {},
        }));
      }),
    },
    practice: {
      setLine: os.practice.setLine.handler(({ input: { line } }) => {
        const up = line === 'up';
        snapshot = {
          ...snapshot,
          practice: { line },
          link: {
            ...snapshot.link,
            state: up ? 'online' : 'offline',
            since: clock.now(),
            nextTryAt: up ? null : clock.now() + NEXT_TRY_MS,
          },
        };
        tell({ type: 'practice', practice: { line } });
        tell({ type: 'link', link: snapshot.link });
        return { line };
      }),
      closeDay: os.practice.closeDay.handler(() => {
        const id = (snapshot.documents[0]?.id ?? 0) + 1;
        if (snapshot.practice?.line === 'up') return book(id);
        change(waiting(id, clock.now()));
        return undefined;
      }),
    },
  });
}
