/**
 * The company that demo mode and the tests practise on. All of it is made up; the organisation number does not
 * pass the check digit rule, so it can be nobody's.
 *
 * - Financial years from 2025 on, see practice-years.ts. 2025 is locked.
 * - Series A is manual every year, as Fortnox sets it up. Series F (Kassa), which Fortnox sets up as not manual,
 *   is manual from 2026 to the clock's year, so that practice works, and not after it: everything works until the
 *   first of January.
 */
import { companySchema, type Company } from './company.ts';
import { PRACTICE_CHART } from './practice-chart.ts';
import { PRACTICE_REGISTERS } from './practice-registers.ts';
import { practiceYearId, practiceYears, yearsOfSeriesF } from './practice-years.ts';
import { stockholmTime } from './stockholm-time.ts';

const YEAR_DIGITS = 4;
const FIRST_SELECTED_YEAR = 2026;

/** The practice company as it stands at a moment, in ms since 1970. */
export function practiceCompany(now: number): Company {
  return companyIn(Number(stockholmTime(now).slice(0, YEAR_DIGITS)));
}

/** The practice company of 2026. */
export const PRACTICE_COMPANY: Company = companyIn(FIRST_SELECTED_YEAR);

function companyIn(year: number): Company {
  const seriesF = yearsOfSeriesF(year);
  return companySchema.parse({
    name: 'Övningsbolaget AB',
    organisationNumber: '556000-0010',
    address: 'Övningsgatan 1',
    zipCode: '111 11',
    city: 'Provstad',
    email: 'kontakt@ovningsbolaget.example',
    phone: '08-000 00 00',
    databaseNumber: 1_234_567,
    client: { id: 'ovningsklient', secret: 'ovningshemlighet' },
    selectedYear: practiceYearId(Math.max(year, FIRST_SELECTED_YEAR)),
    lockedUntil: '2025-12-31',
    financialYears: practiceYears(year),
    voucherSeries: [
      { code: 'A', description: 'Redovisning', manual: true },
      { code: 'B', description: 'Kundfakturor' },
      { code: 'C', description: 'Inbetalningar' },
      { code: 'D', description: 'Leverantörsfakturor' },
      { code: 'E', description: 'Utbetalningar' },
      { code: 'F', description: 'Kassa', manual: true, years: seriesF.open },
      { code: 'F', description: 'Kassa', manual: false, years: seriesF.closed },
      { code: 'I', description: 'Bokslut' },
      { code: 'K', description: 'Lön' },
      { code: 'L', description: 'Kontantfaktura' },
      { code: 'M', description: 'Momsrapport' },
    ],
    accounts: PRACTICE_CHART,
    costCenters: [
      { code: 'BUTIK', description: 'Butiken' },
      { code: 'CAFE', description: 'Kaféet' },
      { code: 'GAMMAL', description: 'Nedlagd filial', active: false },
    ],
    projects: ['1'],
    ...PRACTICE_REGISTERS,
  });
}
