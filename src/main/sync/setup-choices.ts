/** What Fortnox has to choose from, read list by list: one that may not be read hides none of the others. */
import { problem, success, failure, type Result } from '../../shared/problem.ts';
import type { SetupChoices } from '../../shared/setup.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import type { Outcome } from '../fortnox/outcome.ts';
import type { KnownChoices } from '../rules/setup-refusal.ts';
import { failureProblem } from './failure-problem.ts';
import { readInTurn, type ReadInTurn } from './read-in-turn.ts';

type Client = ReturnType<FortnoxClient['withoutRetries']>;
type Readings = { readonly [K in keyof SetupChoices]: () => Promise<SetupChoices[K]> };

/** Everything there is to choose from. */
export async function readAllChoices(client: Client, today: string): Promise<SetupChoices> {
  const read = readings(client, today);
  return {
    series: await read.series(),
    costCenters: await read.costCenters(),
    termsOfPayment: await read.termsOfPayment(),
    priceLists: await read.priceLists(),
    lockedUntil: await read.lockedUntil(),
  };
}

/** Only what is needed; null for the rest. */
export async function readChoices(
  client: Client,
  today: string,
  needed: Record<keyof SetupChoices, boolean>,
): Promise<KnownChoices> {
  const read = readings(client, today);
  return {
    series: needed.series ? await read.series() : null,
    costCenters: needed.costCenters ? await read.costCenters() : null,
    termsOfPayment: needed.termsOfPayment ? await read.termsOfPayment() : null,
    priceLists: needed.priceLists ? await read.priceLists() : null,
    lockedUntil: needed.lockedUntil ? await read.lockedUntil() : null,
  };
}

/** @param today YYYY-MM-DD, local time: series are those of its financial year */
function readings(client: Client, today: string): Readings {
  const read = readInTurn();
  return {
    series: () => readSeries(client, read, today),
    costCenters: async () =>
      asResult(await read(() => client.costCenters()), (all) =>
        all.filter(({ active }) => active).map(toChoice),
      ),
    termsOfPayment: async () =>
      asResult(await read(() => client.termsOfPayment()), (all) => all.map(toChoice)),
    priceLists: async () => asResult(await read(() => client.priceLists()), (all) => all.map(toChoice)),
    lockedUntil: async () => asResult(await read(() => client.lockedUntil()), (until) => until),
  };
}

async function readSeries(client: Client, read: ReadInTurn, today: string): Promise<SetupChoices['series']> {
  const year = await read(() => client.financialYear(today));
  if (!year.ok) return failure(failureProblem(year.failure));
  const { value } = year;
  if (value === null) return failure(problem('year-missing', { date: today }));
  return asResult(await read(() => client.allVoucherSeries(value.id)), (all) =>
    all.map(({ manual, ...one }) => ({ ...toChoice(one), manual })),
  );
}

function toChoice({ code, description }: { readonly code: string; readonly description: string }) {
  return { code, name: description };
}

function asResult<T, U>(outcome: Outcome<T>, take: (value: T) => U): Result<U> {
  return outcome.ok ? success(take(outcome.value)) : failure(failureProblem(outcome.failure));
}
