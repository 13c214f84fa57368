import * as z from 'zod';
import type { ControlRoutes } from '../control-server.ts';
import { LINE_MODES } from './line-mode.ts';
import type { PracticeLine } from './practice-line.ts';

const lineRequest = z.object({ line: z.enum(LINE_MODES) });

/** `GET /line` tells how the line behaves, `POST /line` with `{"line":"refuse"}` changes it. */
export function lineControl(line: PracticeLine): ControlRoutes {
  return {
    'GET /line': () => ({ json: { line: line.mode() } }),
    'POST /line': async (body) => {
      const request = lineRequest.safeParse(body);
      if (!request.success) return { refused: `Wanted: {"line":"${LINE_MODES.join('|')}"}` };
      await line.set(request.data.line);
      return { json: { line: line.mode() } };
    },
  };
}
