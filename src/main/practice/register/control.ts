import * as z from 'zod';
import type { ControlRoutes } from '../control-server.ts';
import { LAYOUT_NAMES } from './paper/layouts.ts';
import { FAULTS } from './fault.ts';
import type { Register } from './start-register.ts';

const closeDayRequest = z.object({ fault: z.enum(FAULTS).optional() }).optional();
const sellRequest = z
  .object({ payWith: z.string().min(1).optional(), training: z.boolean().optional() })
  .optional();
const layoutRequest = z.object({ layout: z.enum(LAYOUT_NAMES) });
const drawerRequest = z.object({ cash: z.number().int().optional() }).optional();

/**
 * Steers a register: `POST /close-day` with `{"fault": …}` or no body, `POST /sell`, `POST /open-drawer` with
 * `{"cash": öre}` or no body, `POST /layout` with `{"layout": name}`, and `GET /state`. Amounts are öre.
 */
export function registerControl(register: Register): ControlRoutes {
  return {
    'POST /close-day': async (body) => {
      const request = closeDayRequest.safeParse(body);
      if (!request.success) return { refused: `Wanted: {"fault":"${FAULTS.join('|')}"} or nothing` };
      const fault = request.data?.fault;
      return { json: await register.closeDay(fault === undefined ? {} : { fault }) };
    },
    'POST /sell': async (body) => {
      const request = sellRequest.safeParse(body);
      if (!request.success) return { refused: 'Wanted: {"payWith":"Kort","training":false} or nothing' };
      const { payWith, training } = request.data ?? {};
      return {
        json: await register.sell({
          ...(payWith === undefined ? {} : { payWith }),
          ...(training === undefined ? {} : { training }),
        }),
      };
    },
    'POST /open-drawer': async (body) => {
      const request = drawerRequest.safeParse(body);
      if (!request.success) return { refused: 'Wanted: {"cash": öre} or nothing' };
      await register.openDrawer(request.data?.cash);
      return { json: {} };
    },
    'POST /layout': (body) => {
      const request = layoutRequest.safeParse(body);
      if (!request.success) return { refused: `Wanted: {"layout":"${LAYOUT_NAMES.join('|')}"}` };
      register.changeLayout(request.data.layout);
      return { json: {} };
    },
    'GET /state': () => ({ json: register.state() }),
  };
}
