import type { ManualVoucher } from '../../practice/fortnox/manual-voucher.ts';
import { localTime } from '../../practice/register/paper/local-time.ts';
import type { DayEvent } from './day-plan.ts';
import { answerAll, tryNow } from './manager.ts';
import type { PrintedReport } from './printed-reports.ts';
import type { Surroundings } from './surroundings.ts';

/** Does what the plan says, now. */
export function carryOut(event: DayEvent, day: Surroundings): void {
  const { computer, fortnox } = day;
  switch (event.does) {
    case 'print':
      computer.hear(event.report[event.as]);
      break;
    case 'line':
      day.line = event.state;
      break;
    case 'company':
      fortnox.changeCompany(event.action);
      break;
    case 'switches':
      fortnox.setSwitches(event.switches);
      break;
    case 'book-by-hand':
      // Refused when the series is closed just then, like everybody's.
      fortnox.bookByHand(handmade(event));
      break;
    case 'kill':
      day.kill(event.downMs);
      break;
    case 'back-up':
      computer.backUp();
      break;
    case 'restore':
      day.kill(event.downMs, 'restored');
      break;
    case 'disk':
      computer.fillDisk(event.full);
      break;
    case 'set-clock':
      computer.setClock(event.byMs);
      break;
    case 'settings':
      computer.save(event.change);
      break;
    case 'answer':
      if (computer.process === null) break;
      if (computer.process.sending.link.current().state === 'refused') day.pair();
      day.begin(answerAll(computer.process, day));
      break;
    case 'try-now':
      if (computer.process !== null) tryNow(computer.process);
      break;
  }
}

const CASH = 1910;
const BANK = 1930;
const SALES = 3001;
const SOMETHING_ELSE = 100_00;

/** The day's takings in two rows, or something of the same date that has nothing to do with them. */
function handmade({
  series,
  report,
  same,
}: {
  readonly series: string;
  readonly report: PrintedReport;
  readonly same: boolean;
}): ManualVoucher {
  const { date } = localTime(report.takenAt);
  const amount = same ? report.figures.tendered : SOMETHING_ELSE;
  return {
    series,
    date,
    description: same ? 'Dagskassa' : 'Insättning på bank',
    rows: [
      { account: same ? CASH : BANK, debit: amount },
      { account: same ? SALES : CASH, credit: amount },
    ],
  };
}
