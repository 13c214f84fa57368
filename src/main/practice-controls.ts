import { create } from 'axios';
import { failure, problem, success, type Result } from '../shared/problem.ts';
import { practiceSchema, type Practice } from '../shared/state.ts';

/** Where the practice world (simulated register and line) can be told what to do. Addresses on this machine. */
export interface PracticeAddress {
  readonly lineControlUrl: string;
  readonly registerControlUrl: string;
}

export interface PracticeControls {
  current(): Practice;
  setLine(line: Practice['line']): Promise<Result<Practice>>;
  closeDay(): Promise<Result<void>>;
}

const CONTROL_TIMEOUT_MS = 10_000;

/** The app knows the practice world only by its control addresses; it books exactly as it does for real. */
export function createPracticeControls(address: PracticeAddress): PracticeControls {
  const http = create({ timeout: CONTROL_TIMEOUT_MS, proxy: false });
  let practice: Practice = { line: 'up' };
  return {
    current: () => practice,
    async setLine(line) {
      try {
        const answer = await http.post<unknown>(`${address.lineControlUrl}/line`, { line });
        practice = practiceSchema.parse(answer.data);
        return success(practice);
      } catch (error) {
        return unreachable(error);
      }
    },
    async closeDay() {
      try {
        await http.post(`${address.registerControlUrl}/close-day`, {});
        return success(undefined);
      } catch (error) {
        return unreachable(error);
      }
    },
  };
}

function unreachable(error: unknown): Result<never> {
  return failure(problem('practice-unreachable', { message: error instanceof Error ? error.message : '' }));
}
