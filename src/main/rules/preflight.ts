/**
 * The preflight's judgement: what was read, and what is chosen, become lines. What the sender checks before each voucher
 * is checked here by the same rules (send-checks.ts), so that the two can never say different things.
 */
import type { PreflightLine } from '../../shared/preflight.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import { accessLines } from './preflight-access.ts';
import { accountLines } from './preflight-accounts.ts';
import { choiceLines, warehouseLines } from './preflight-choices.ts';
import type { PreflightFacts, YearFacts } from './preflight-facts.ts';
import { line, unread, warn } from './preflight-line.ts';
import { otherComputerLines } from './other-computers.ts';
import { othersZReports } from './others-z.ts';
import { checkApprover, checkLock, checkSeries, sameOrganisation } from './send-checks.ts';
import { marksIn } from './voucher-mark.ts';
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
    ...(booksZ ? [otherLinkLine(facts), ...otherComputerLines(facts, settings)] : []),
  ];
}

function companyLine({ company }: PreflightFacts, { company: pinned }: Settings): PreflightLine {
  if (company === null || !company.ok) return unread('company', company);
  const { databaseNumber, name, organisationNumber } = company.value;
  const facts = { company: `${name} ${organisationNumber}`.trim() };
  const other = pinned !== null && pinned.databaseNumber !== databaseNumber;
  return line('company', other ? problem('company-other', facts) : null, { facts });
}

function organisationLine({ company, printedOrganisationNumber: printed }: PreflightFacts): PreflightLine {
  if (company === null || !company.ok || printed === null) return unread('organisation-number', null);
  const { name, organisationNumber } = company.value;
  const facts = { printed, company: `${name} ${organisationNumber}`.trim() };
  const differs = !sameOrganisation(printed, organisationNumber);
  return line('organisation-number', differs ? problem('company-differs', facts) : null, { facts });
}

function bookLines(facts: PreflightFacts, settings: Settings): PreflightLine[] {
  return [
    ...yearLines(facts),
    lockLine(facts, settings),
    ...facts.lookedInto.flatMap((year) => [
      ...seriesLines(facts.today, year, settings),
      ...accountLines(facts, year, settings),
    ]),
  ];
}

function yearLines({ today, years }: PreflightFacts): PreflightLine[] {
  if (years === null || !years.ok) return [unread('year', years)];
  const current = yearOn(today, years.value);
  if (current === null) return [line('year', problem('year-missing', { date: today }))];
  const date = comingYearFrom(today, current);
  const standing = line('year', null, { year: current });
  if (date === null) return [standing];
  const coming = yearOn(date, years.value);
  const next = line('year', coming === null ? problem('year-missing', { date }) : null);
  return [standing, { ...warn(next), year: coming }];
}

function lockLine({ today, lockedUntil }: PreflightFacts, { scenario }: Settings): PreflightLine {
  if (lockedUntil === null || !lockedUntil.ok) return unread('lock', lockedUntil);
  const until = lockedUntil.value;
  const facts: Problem['facts'] = until === null ? {} : { until };
  const locked = checkLock(today, until);
  if (locked !== null) return line('lock', locked, { facts });
  const start = 'zReports' in scenario ? scenario.zReports.startDate : null;
  const early = start !== null && checkLock(start, until) !== null;
  const found = early ? problem('start-date-locked', { date: start, ...facts }) : null;
  return warn(line('lock', found, { facts }));
}

/** The date a year's setup is first needed on. */
function neededOn(today: string, { span, coming }: YearFacts): string {
  return coming ? span.from : today;
}

function seriesLines(today: string, year: YearFacts, settings: Settings): PreflightLine[] {
  const { series } = year;
  const { voucherSeries: code, approvers } = settings;
  const approver = (series?.ok === true ? series.value?.approver : null) ?? null;
  const of = { year: year.span, facts: { series: code, ...(approver === null ? {} : { approver }) } };
  if (series === null || !series.ok) return [{ ...unread('series', series), ...of }];
  const found = checkSeries(code, neededOn(today, year), series.value);
  if (found !== null) return [inTime(line('series', found, of), year)];
  const known = approvers.some((one) => one.series === code && one.approver === approver);
  // The first voucher is asked about, and the answer then holds: nothing is stopped that a person does not stop.
  return [warn(line('series', checkApprover(code, series.value, known), of))];
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
  if (latest === undefined) return line('other-link', null);
  const { series, number, date, description } = latest;
  const facts = { series, number, date, description, found: String(more.length + 1) };
  return warn(line('other-link', problem('other-link-books', facts)));
}
