/** The day going as it should. */
import {
  before,
  calm,
  HOUR,
  MINUTE,
  SECOND,
  type Scene,
  story,
  waiting,
  wentWell,
  zReport,
} from '../scene.ts';

export const empty: Scene = (now) => ({
  ...calm(now),
  line: { ...calm(now).line, lastHeardAt: null },
});

export const ready: Scene = (now) => {
  const documents = before(1042, now, 14);
  return {
    ...calm(now),
    documents,
    happenings: documents.flatMap((document) => wentWell(document, document.id * 10)),
  };
};

/** A scenario that books no Z-reports, with the last of them laid aside. */
export const articlesOnly: Scene = (now) => {
  const calmDay = ready(now);
  const scenario = { number: 6 as const, articles: { priceList: 'A', removeMissingArticles: false } };
  return { ...calmDay, setup: { version: 3, setup: { scenario, zBooking: null } } };
};

export const caught: Scene = (now) => {
  const z = waiting(1042, now - SECOND, { state: 'sending', attempts: 1 });
  const told = story(z, 10_420, [{ type: 'captured' }, { type: 'queued' }, { type: 'post-started' }]);
  const calmDay = ready(now);
  return { ...calmDay, documents: [z, ...calmDay.documents], happenings: [...told, ...calmDay.happenings] };
};

export const booked: Scene = (now) => {
  const z = zReport(1042, now - MINUTE, { state: 'posted' });
  const calmDay = ready(now);
  return {
    ...calmDay,
    documents: [z, ...calmDay.documents],
    happenings: [...wentWell(z, 10_420), ...calmDay.happenings],
  };
};

/** A Z that is booked, and the card terminals that closed with it. @param nets öre, one a terminal */
function closedTerminals(nets: readonly number[]): Scene {
  return (now) => {
    const told = booked(now);
    const [z] = told.documents;
    if (z === undefined) return told;
    const closes = nets.map((amount) => ({ type: 'terminal-close' as const, facts: { amount } }));
    return { ...told, happenings: [...story(z, 10_430, closes), ...told.happenings] };
  };
}

export const cardTerminal = closedTerminals([2_500_000, 1_000_000]);
export const cardTerminalDiffers = closedTerminals([3_457_000]);

export const practising: Scene = (now) => ({ ...booked(now), practice: { line: 'up' } });

/** Years of evenings. */
export const long: Scene = (now) => {
  const YEARS_OF_EVENINGS = 5_000;
  const documents = [waiting(6_001, now - HOUR), ...before(6_001, now, YEARS_OF_EVENINGS)];
  const TOLD = 60;
  return {
    ...calm(now),
    documents,
    happenings: documents.slice(0, TOLD).flatMap((document) => wentWell(document, document.id * 10)),
  };
};
