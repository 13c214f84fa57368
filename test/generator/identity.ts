/** Who prints and when: invented companies, registers and times. */
import type { Chance } from './chance.ts';
import type { Moment } from './figures.ts';
import { COMPANIES, STREETS, TOWNS } from './trades.ts';

export interface Identity {
  readonly company: string;
  readonly street: string;
  readonly town: string;
  /** With its hyphen. */
  readonly organisationNumber: string;
  readonly register: string;
  readonly zNumber: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly printed: Moment;
}

function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.int(0, 9)).join('');
}

function makeOrganisationNumber(chance: Chance): string {
  return chance.weighted([
    [`556000-0${digits(chance, 3)}`, 6],
    [`559000-${digits(chance, 4)}`, 3],
    [`969700-0${digits(chance, 3)}`, 1],
    [`80${chance.pick(['0101', '1231', '0615'])}-99${digits(chance, 2)}`, 1],
  ]);
}

function makeZNumber(chance: Chance): string {
  const counter = chance.int(1, 4200);
  return chance.weighted([
    [`${counter}`, 6],
    [`${counter}`.padStart(4, '0'), 3],
    [`${counter}`.padStart(6, '0'), 1],
    [`${chance.int(1, 9)}-${counter}`, 1],
    [`${digits(chance, 4)}-0${chance.int(1, 9)}:${counter}`, 0.3],
    [`Z${counter}`, 0.3],
  ]);
}

export function makeIdentity(chance: Chance): Identity {
  const day = { year: 2026, month: chance.int(1, 12), day: chance.int(1, 28) };
  const openHour = chance.int(6, 10);
  const closeHour = chance.int(16, 22);
  const second = chance.int(0, 59);
  const minute = chance.int(0, 58);
  return {
    company: chance.pick(COMPANIES),
    street: chance.pick(STREETS),
    town: chance.pick(TOWNS),
    organisationNumber: makeOrganisationNumber(chance),
    register: chance.pick([
      '1',
      '2',
      '03',
      'K1',
      'KASSA-A',
      'BUTIK 1',
      'Kassa 1',
      'iPad 2',
      'BAR',
      'POS-03',
      'K02',
      'SERVERING',
      '1. HUVUDKASSA',
      'Front 1',
      'A1B2C3D4',
    ]),
    zNumber: makeZNumber(chance),
    from: { ...day, hour: openHour, minute: chance.int(0, 59), second: chance.int(0, 59) },
    to: { ...day, hour: closeHour, minute, second },
    printed: { ...day, hour: closeHour, minute: minute + 1, second },
  };
}
