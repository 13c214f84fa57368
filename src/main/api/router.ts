import type { Problem, Result } from '../../shared/problem.ts';
import { procedures } from './context.ts';
import { changeStream } from './change-stream.ts';
import type { Services } from './services.ts';

/** For a caller that has no way to stop listening. */
const NEVER_ABORTED = new AbortController().signal;

/** The contract, implemented: each procedure is one line, for the work is done in the rooms below. */
export function createRouter(services: Services) {
  return procedures.router({
    app: {
      changes: procedures.app.changes.handler(({ context, signal }) =>
        changeStream(services, context.caller, signal),
      ),
      tryNow: procedures.app.tryNow.handler(() => {
        services.tryNow();
      }),
    },
    access: {
      unlock: procedures.access.unlock.handler(async ({ input, context, errors }) =>
        unwrap(await context.caller.unlock(input.name, input.pin), errors.PROBLEM),
      ),
      lock: procedures.access.lock.handler(({ context }) => context.caller.lock()),
      nameManager: procedures.access.nameManager.handler(async ({ input, context, errors }) =>
        unwrap(await context.caller.nameManager(input.name, input.pin, context.by), errors.PROBLEM),
      ),
      changePin: procedures.access.changePin.handler(async ({ input, context, errors }) =>
        unwrap(await context.caller.changePin(input.name, input.pin, context.by), errors.PROBLEM),
      ),
      removeManager: procedures.access.removeManager.handler(async ({ input, context, errors }) =>
        unwrap(
          await context.caller.removeManager(input.name, input.turnsLockOff, context.by),
          errors.PROBLEM,
        ),
      ),
    },
    zReports: {
      detail: procedures.zReports.detail.handler(({ input, errors }) =>
        unwrap(services.detail(input.id), errors.PROBLEM),
      ),
      retry: procedures.zReports.retry.handler(({ input, errors }) =>
        unwrap(services.retry(input.id), errors.PROBLEM),
      ),
      chooseAccount: procedures.zReports.chooseAccount.handler(async ({ input, context, errors }) =>
        unwrap(
          await services.chooseAccount(input.use, input.account, input.instead, context.by),
          errors.PROBLEM,
        ),
      ),
      confirm: procedures.zReports.confirm.handler(({ input, context, errors }) =>
        unwrap(services.confirm(input.id, input.asked, context.by), errors.PROBLEM),
      ),
      setAside: procedures.zReports.setAside.handler(({ input, context, errors }) =>
        unwrap(services.setAside(input.id, context.by), errors.PROBLEM),
      ),
    },
    layouts: {
      preview: procedures.layouts.preview.handler(({ input, errors }) =>
        unwrap(services.previewLayout(input.id, input.lesson), errors.PROBLEM),
      ),
      confirm: procedures.layouts.confirm.handler(({ input, context, errors }) =>
        unwrap(services.confirmLayout(input.id, input.lesson, context.by), errors.PROBLEM),
      ),
    },
    line: {
      ports: procedures.line.ports.handler(async ({ errors }) =>
        unwrap(await services.linePorts(), errors.PROBLEM),
      ),
      save: procedures.line.save.handler(({ input, context, errors }) =>
        unwrap(services.saveLine(input.line, input.instead, context.by), errors.PROBLEM),
      ),
      detect: procedures.line.detect.handler(({ input, signal, errors }) =>
        unwrap(services.detectLine(input.path, signal ?? NEVER_ABORTED), errors.PROBLEM),
      ),
    },
    setup: {
      choices: procedures.setup.choices.handler(async ({ errors }) =>
        unwrap(await services.setupChoices(), errors.PROBLEM),
      ),
      preview: procedures.setup.preview.handler(async ({ input, errors }) =>
        unwrap(await services.previewSetup(input.setup), errors.PROBLEM),
      ),
      save: procedures.setup.save.handler(async ({ input, context, errors }) =>
        unwrap(await services.saveSetup(input.setup, input.basedOn, context.by), errors.PROBLEM),
      ),
      versions: procedures.setup.versions.handler(({ errors }) =>
        unwrap(services.setupVersions(), errors.PROBLEM),
      ),
    },
    mapping: {
      accounts: procedures.mapping.accounts.handler(async ({ errors }) =>
        unwrap(await services.accounts(), errors.PROBLEM),
      ),
      preview: procedures.mapping.preview.handler(({ input, errors }) =>
        unwrap(services.previewMapping(input.mapping, input.documentId), errors.PROBLEM),
      ),
      save: procedures.mapping.save.handler(async ({ input, context, errors }) =>
        unwrap(await services.saveMapping(input.mapping, input.basedOn, context.by), errors.PROBLEM),
      ),
      versions: procedures.mapping.versions.handler(({ errors }) =>
        unwrap(services.mappingVersions(), errors.PROBLEM),
      ),
    },
    pairing: {
      begin: procedures.pairing.begin.handler(async ({ input, context, errors }) =>
        unwrap(await services.beginPairing(input, context.by), errors.PROBLEM),
      ),
      paste: procedures.pairing.paste.handler(async ({ input, errors }) =>
        unwrap(await services.pastePairing(input.text), errors.PROBLEM),
      ),
      cancel: procedures.pairing.cancel.handler(async ({ errors }) =>
        unwrap(await services.cancelPairing(), errors.PROBLEM),
      ),
      keepForThisRun: procedures.pairing.keepForThisRun.handler(async ({ context, errors }) =>
        unwrap(await services.keepPairingForThisRun(context.by), errors.PROBLEM),
      ),
      forget: procedures.pairing.forget.handler(async ({ context, errors }) =>
        unwrap(await services.forgetPairing(context.by), errors.PROBLEM),
      ),
    },
    preflight: {
      run: procedures.preflight.run.handler(async ({ errors }) =>
        unwrap(await services.runPreflight(), errors.PROBLEM),
      ),
    },
    log: {
      page: procedures.log.page.handler(({ input, errors }) =>
        unwrap(services.logPage(input.before, input.limit, input.of), errors.PROBLEM),
      ),
    },
    practice: {
      setLine: procedures.practice.setLine.handler(async ({ input, errors }) =>
        unwrap(await services.setPracticeLine(input.line), errors.PROBLEM),
      ),
      closeDay: procedures.practice.closeDay.handler(async ({ errors }) =>
        unwrap(await services.closePracticeDay(), errors.PROBLEM),
      ),
    },
  });
}

export type Router = ReturnType<typeof createRouter>;

/** A problem crosses to the page as the contract's one typed error. */
function unwrap<T>(result: Result<T>, toError: (options: { data: Problem }) => Error): T {
  if (result.ok) return result.value;
  throw toError({ data: result.problem });
}
