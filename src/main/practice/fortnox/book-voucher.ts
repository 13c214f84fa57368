import { TOPICS } from './events/topics.ts';
import type { Voucher, VoucherDraft } from './ledger.ts';
import type { World } from './world.ts';

/** Books what the rules have accepted, and tells whoever listens to change events. */
export function bookVoucher(world: World, draft: VoucherDraft, bookedBy: Voucher['bookedBy']): Voucher {
  const voucher = world.ledger.book(draft, bookedBy, world.clock.now());
  const { number, year, series } = voucher;
  world.events.emit(
    TOPICS.vouchers,
    'created',
    { entityId: String(number), year, series },
    world.clock.now(),
  );
  return voucher;
}
