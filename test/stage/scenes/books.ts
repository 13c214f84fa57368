/** What Fortnox's books say: something before the first send, and something about a day that is booked. */
import { problem, type Problem } from '../../../src/shared/problem.ts';
import { DAY, HOUR, type Scene, story, wentWell, zReport } from '../scene.ts';
import { ready } from './day.ts';
import { heldScene } from './trouble.ts';

const BOOKED_AS = { series: 'F', number: 87 };
const TWIN = `${BOOKED_AS.series}\u00A0${BOOKED_AS.number}`;
const BY_HAND = { series: 'A', number: 112, description: 'Dagskassa Storgatan', amount: 4_814_000 };

export const voucherAlike = heldScene(problem('voucher-alike', BY_HAND));
export const voucherDiffers = heldScene(problem('voucher-differs', BOOKED_AS));
export const seriesApprover = heldScene(problem('series-approver', { series: 'F', approver: 'Karin Berg' }));
export const crossesYear = heldScene(
  problem('z-crosses-year', { printed: '2025-12-31', date: '2026-01-01' }),
);

/** Yesterday's Z-report, booked; read again this evening, something was not right. */
function alarmScene(alarm: Problem): Scene {
  return (now) => {
    const calmDay = ready(now);
    const z = zReport(1041, now - DAY - HOUR, { state: 'posted', problem: alarm });
    const told = [
      ...story(z, 10_420, [{ type: 'alarm', problem: alarm, at: now - HOUR }]),
      ...wentWell(z, 10_410),
    ];
    return {
      ...calmDay,
      documents: [z, ...calmDay.documents.filter(({ id }) => id !== z.id)],
      happenings: [...told, ...calmDay.happenings.filter(({ documentId }) => documentId !== z.id)],
    };
  };
}

export const voucherGone = alarmScene(problem('voucher-gone', BOOKED_AS));
export const voucherChanged = alarmScene(
  problem('voucher-changed', { ...BOOKED_AS, expected: 4_814_000, found: 4_800_000, date: '2026-11-20' }),
);
export const voucherTwin = alarmScene(problem('voucher-twin', { series: 'F', number: 88, twin: TWIN }));
export const voucherDoubled = alarmScene(problem('voucher-doubled', { ...BY_HAND, twin: TWIN }));
export const voucherForeignMark = alarmScene(problem('voucher-foreign-mark', { series: 'F', number: 88 }));
const NAMESAKE = problem('register-number-shared', {
  ...BOOKED_AS,
  description: 'Dagskassa Z 1042 kassa 1',
  register: '1',
});
export const numberSharedHeld = heldScene(NAMESAKE);
export const numberSharedBooked = alarmScene(NAMESAKE);
export const stillMissing = alarmScene(problem('z-still-missing', { missing: '1040' }));
