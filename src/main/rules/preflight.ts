/**
 * The preflight's judgement: what was read, and what is chosen, become lines. What the sender checks before each voucher
 * is checked here by the same rules (send-checks.ts), so that the two can never say different things.
 */
import type { MendPlace, PreflightLine } from '../../shared/preflight.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import { accessLines } from './preflight-access.ts';
import { accountLines } from './preflight-accounts.ts';
import { choiceLines, warehouseLines } from './preflight-choices.ts';
import type { PreflightFacts, YearFacts } from './preflight-facts.ts';
import { line, unread, warn } from './preflight-line.ts';
import { othersZReports } from './others-z.ts';
import { numberShared } from './register-shared.ts';
import { checkApprover, checkLock, checkSeries, sameOrganisation } from './send-checks.ts';
import { marksIn } from './voucher-mark.ts';
import { registerIn } from './voucher-words.ts';
import { comingYearFrom, yearOn } from './year-ahead.ts';

/** Every line, for the flows of the chosen scenario and no others. */
export function judgePreflight(facts: PreflightFacts, settings: Settings): PreflightLine[] {
  const booksZ = 'zReports' in settings.scenario;
  return [
    companyLine(facts, settings),
    ...(booksZ ? [organisationLine(facts)] : []),
    ...accessLines(facts, settings),
    ...(booksZ ? bookLines(facts, settings) : []),
    ...choiceLines(facts, settings),
    ...warehouseLines(facts, settings),
    ...(booksZ ? [otherLinkLine(facts), otherComputerLine(facts, settings)] : []),
  ];
}

function companyLine({ company }: PreflightFacts, { company: pinned }: Settings): PreflightLine {
  if (company === null || !company.ok) return unread('company', company);
  const { databaseNumber, name, organisationNumber } = company.value;
  const facts = { company: `${name} ${organisationNumber}`.trim() };
  const other = pinned !== null && pinned.databaseNumber !== databaseNumber;
  return line('company', other ? problem('company-other', facts) : null, 'connection', { facts });
}

function organisationLine({ company, printedOrganisationNumber: printed }: PreflightFacts): PreflightLine {
  if (company === null || !company.ok || printed === null) return unread('organisation-number', null);
  const { name, organisationNumber } = company.value;
  const facts = { printed, company: `${name} ${organisationNumber}`.trim() };
  const differs = !sameOrganisation(printed, organisationNumber);
  return line('organisation-number', differs ? problem('company-differs', facts) : null, 'z-reports', {
    facts,
  });
}

function bookLines(facts: PreflightFacts, settings: Settings): PreflightLine[] {
  return [
    ...yearLines(facts),
    lockLine(facts, settings),
    ...facts.lookedInto.flatMap((year) => [
      ...seriesLines(facts.today, year, settings),
      ...accountLines(facts.today, year, settings),
    ]),
  ];
}

function yearLines({ today, years }: PreflightFacts): PreflightLine[] {
  if (years === null || !years.ok) return [unread('year', years)];
  const current = yearOn(today, years.value);
  if (current === null) return [line('year', problem('year-missing', { date: today }), 'fortnox')];
  const date = comingYearFrom(today, current);
  const standing = line('year', null, null, { year: current });
  if (date === null) return [standing];
  const coming = yearOn(date, years.value);
  const next =
    coming === null ? line('year', problem('year-missing', { date }), 'fortnox') : line('year', null, null);
  return [standing, { ...warn(next), year: coming }];
}

function lockLine({ today, lockedUntil }: PreflightFacts, { scenario }: Settings): PreflightLine {
  if (lockedUntil === null || !lockedUntil.ok) return unread('lock', lockedUntil);
  const until = lockedUntil.value;
  const facts: Problem['facts'] = until === null ? {} : { until };
  const locked = checkLock(today, until);
  if (locked !== null) return line('lock', locked, 'fortnox', { facts });
  const start = 'zReports' in scenario ? scenario.zReports.startDate : null;
  const early = start !== null && checkLock(start, until) !== null;
  const found = early ? problem('start-date-locked', { date: start, ...facts }) : null;
  return warn(line('lock', found, 'scenario', { facts }));
}

/** The date a year's setup is first needed on. */
function neededOn(today: string, { span, coming }: YearFacts): string {
  return coming ? span.from : today;
}

function seriesLines(today: string, year: YearFacts, settings: Settings): PreflightLine[] {
  const { series } = year;
  const { voucherSeries: code, approvers } = settings;
  const of = { year: year.span, facts: { series: code } };
  if (series === null || !series.ok) return [{ ...unread('series', series), ...of }];
  const found = checkSeries(code, neededOn(today, year), series.value);
  if (found !== null) return [inTime(line('series', found, placeOf(found), of), year)];
  const approver = series.value?.approver ?? null;
  const known = approvers.some((one) => one.series === code && one.approver === approver);
  // The first voucher is asked about, and the answer then holds: nothing is stopped that a person does not stop.
  return [warn(line('series', checkApprover(code, series.value, known), 'fortnox', of))];
}

/** A series that is gone may be put back, or another one chosen; the nearer of the two is our own page. */
function placeOf({ code }: Problem): MendPlace {
  return code === 'series-missing' ? 'scenario' : 'fortnox';
}

/** What is not right in a year that has not begun stops nothing yet. */
function inTime(found: PreflightLine, { coming }: YearFacts): PreflightLine {
  return coming ? warn(found) : found;
}

function otherLinkLine({ others }: PreflightFacts): PreflightLine {
  if (others === null || !others.ok) return unread('other-link', others);
  const [latest, ...more] = othersZReports(
    others.value.filter(({ comments }) => marksIn(comments).length === 0),
  ).toSorted((a, b) => b.date.localeCompare(a.date));
  if (latest === undefined) return line('other-link', null, null);
  const { series, number, date, description } = latest;
  const facts = { series, number, date, description, found: String(more.length + 1) };
  return warn(line('other-link', problem('other-link-books', facts), 'fortnox'));
}

function otherComputerLine(
  { others }: PreflightFacts,
  { register, otherRegisters }: Settings,
): PreflightLine {
  if (others === null || !others.ok) return unread('other-computer', others);
  const strangers = others.value.filter(
    ({ comments, description }) =>
      marksIn(comments).length > 0 && !otherRegisters.includes(registerIn(description) ?? ''),
  );
  const namesake = strangers.find(({ description }) => registerIn(description) === register.key);
  if (namesake !== undefined) {
    return warn(line('other-computer', numberShared(namesake, register.key), 'fortnox'));
  }
  const [foreign] = strangers;
  if (foreign === undefined) return line('other-computer', null, null);
  const { series, number, date, description } = foreign;
  const found = problem('other-computer-books', { series, number, date, description });
  return warn(line('other-computer', found, 'fortnox'));
}
