import type { DocumentDetail } from '../../shared/document.ts';
import type { Store } from '../store/store.ts';
import { checkCardTerminal, compareCardTerminal } from '../rules/card-terminal.ts';
import { sameOrganisation } from '../rules/send-checks.ts';
import { checkDrawerOpenings } from '../rules/drawer-openings.ts';
import { evaluateStored } from '../sync/evaluate-stored.ts';
import { openingsHeard } from '../sync/openings-heard.ts';
import { forPage } from '../sync/recorder.ts';
import type { Link } from '../../shared/state.ts';

/** Everything about one Z-report; null when there is none with that id. */
export function documentDetail(store: Store, id: number, company: Link['company']): DocumentDetail | null {
  const document = store.documents.get(id);
  if (document === null) return null;
  const { evaluation, report, capture } = evaluateStored(store, document, store.settings.current());
  // What was sent, or may have been, is shown as it was frozen; before that, what would be sent.
  const frozen = document.state === 'waiting' || document.state === 'held' ? null : document.intent;
  const drawerOpenings = {
    printed: report?.counters.drawerOpenings ?? null,
    heard: openingsHeard(store, document),
  };
  const terminalCloses = store.terminalCloses.ofDocument(id);
  const cardComparison = report === null ? null : compareCardTerminal(report, terminalCloses);
  return {
    document: forPage(document),
    print: {
      lines: [...capture.lines],
      bytes: capture.raw.length,
      codePage: capture.codePage,
      ended: capture.ended,
      damaged: capture.damaged || capture.kind === 'damaged',
    },
    zReport: report,
    terminalCloses,
    cardComparison,
    checks: [
      ...evaluation.checks,
      companyCheck(report?.organisationNumber ?? null, company),
      checkDrawerOpenings(drawerOpenings),
      checkCardTerminal(cardComparison),
    ],
    drawerOpenings,
    rows: [...(frozen?.voucher.rows ?? evaluation.rows)],
    problems: document.problem === null ? [...evaluation.problems] : [document.problem],
    happenings: store.happenings.ofDocument(id),
  };
}

function companyCheck(printed: string | null, company: Link['company']): DocumentDetail['checks'][number] {
  if (company === null || printed === null)
    return { check: 'company', outcome: 'not-checked', problem: null };
  const same = sameOrganisation(printed, company.organisationNumber);
  return { check: 'company', outcome: same ? 'passed' : 'failed', problem: null };
}
