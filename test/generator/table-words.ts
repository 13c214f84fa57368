/** The words in and over tables: means of payment, grand totals, columns. */

/** What the ways of paying are called on keys and prints. */
export const TENDERS = {
  sv: {
    cash: ['Kontant', 'KONTANT', 'Kontanter', 'Kontant SEK', 'Kontant betalning'],
    card: ['Kort', 'Bankkort', 'KORT', 'Kontokort', 'Betalkort', 'Kortbetalning', 'Kort terminal', 'VISA/MC'],
    swish: ['Swish', 'SWISH', 'Swish Handel'],
    giftCard: ['Presentkort', 'PRESENTKORT', 'Presentkort inlöst', 'Inlösta presentkort'],
    invoice: ['Faktura', 'Kredit', 'Fakturakund', 'På räkning'],
    lunchCard: ['Rikskort', 'Lunchkort', 'Edenred', 'Matkupong', 'Rikskuponger'],
    secondCard: ['Amex', 'Klarna', 'Mastercard', 'Kort manuell', 'Kort 2'],
    room: ['Rumsnota', 'Rumskredit', 'Hotellrum'],
  },
  en: {
    cash: ['Cash', 'CASH', 'Cash SEK'],
    card: ['Card', 'Bank card', 'Credit card', 'CARD', 'Cards', 'Debit/credit card'],
    swish: ['Swish', 'SWISH'],
    giftCard: ['Gift card', 'Gift voucher', 'Voucher'],
    invoice: ['Invoice', 'On account', 'Account'],
    lunchCard: ['Lunch card', 'Meal voucher', 'Coupons'],
    secondCard: ['Amex', 'Klarna', 'Mastercard', 'Manual card'],
    room: ['Room charge', 'Charge to room'],
  },
} as const;

type Triples = Readonly<Record<'sv' | 'en', readonly (readonly [string, string, string])[]>>;

export const GRAND_ROWS: Triples = {
  sv: [
    ['Grand total försäljning', 'Grand total retur', 'Grand total netto'],
    ['Grand total försäljning', 'Grand total returer', 'Grand total netto'],
    ['GRAND TOTAL FÖRS.', 'GRAND TOTAL RETUR', 'GRAND TOTAL NETTO'],
    ['GT försäljning', 'GT retur', 'GT netto'],
    ['Grandtotal försäljning', 'Grandtotal retur', 'Grandtotal netto'],
    ['Ack. försäljning', 'Ack. returer', 'Ack. netto'],
    ['Ackumulerad försäljning', 'Ackumulerade returer', 'Ackumulerat netto'],
    ['GT2 Försäljning', 'GT3 Retur', 'GT1 Netto'],
    ['GT2', 'GT3', 'GT1'],
    ['Grand Total, försäljning', 'Grand Total, retur', 'Grand Total, netto'],
    ['Total ack. försäljning', 'Total ack. retur', 'Total ack. netto'],
    ['Grand total sales', 'Grand total returns', 'Grand total net'],
    ['Försäljning grand total', 'Retur grand total', 'Netto grand total'],
    ['Gr.tot försäljning', 'Gr.tot retur', 'Gr.tot netto'],
    ['Grand total brutto', 'Grand total retur', 'Grand total netto'],
  ],
  en: [
    ['Grand total sales', 'Grand total returns', 'Grand total net'],
    ['Grand total sales', 'Grand total refunds', 'Grand total net'],
    ['GT sales', 'GT returns', 'GT net'],
    ['Grand total gross', 'Grand total refunds', 'Grand total net'],
    ['Accumulated sales', 'Accumulated returns', 'Accumulated net'],
    ['Sales grand total', 'Returns grand total', 'Net grand total'],
    ['GRAND TOTAL - SALES', 'GRAND TOTAL - RETURN', 'GRAND TOTAL - NET'],
    ['Cumulative sales', 'Cumulative refunds', 'Cumulative net'],
  ],
};

export const UNDER_GRAND: Triples = {
  sv: [
    ['Försäljning', 'Retur', 'Netto'],
    ['FÖRSÄLJNING', 'RETURER', 'NETTO'],
    ['Brutto', 'Retur', 'Netto'],
    ['Försäljning', 'Återköp', 'Netto'],
  ],
  en: [
    ['Sales', 'Returns', 'Net'],
    ['Gross', 'Refunds', 'Net'],
    ['Sales', 'Refunds', 'Net'],
  ],
};

export const COLUMNS = {
  sv: {
    group: ['Varugrupp', 'Benämning', 'Namn', 'Grupp', 'Avdelning', 'Huvudgrupp', ''],
    tender: ['Betalsätt', 'Betalmedel', 'Typ', 'Betalslag', ''],
    count: ['Antal', 'ANTAL', 'Ant.', 'St'],
    amount: ['Summa', 'Belopp', 'SUMMA', 'Kr', 'Försäljning'],
    net: ['Netto', 'Exkl.', 'Exkl moms', 'Underlag', 'NETTO', 'Ex moms'],
    vat: ['Moms', 'MOMS', 'Momsbelopp', 'Moms kr'],
    gross: ['Brutto', 'Inkl.', 'Inkl moms', 'Totalt', 'BRUTTO', 'Total'],
    rate: ['Sats', 'Moms%', 'Momssats', '%', 'Moms %'],
    code: ['Kod', '#', 'Nr'],
    before: ['Tidigare', 'Föregående', 'Tidigare summa', 'Ingående', 'Före'],
    day: ['Dagens', 'Idag', 'Perioden'],
    after: ['Ny', 'Summa', 'Nuvarande', 'Utgående', 'Efter'],
    registered: ['Registrerat', 'System', 'Enl. kassa'],
    counted: ['Räknat', 'Inräknat', 'Räknad'],
    difference: ['Diff', 'Differens'],
  },
  en: {
    group: ['Group', 'Department', 'Name', 'Description', 'Category', ''],
    tender: ['Payment', 'Tender', 'Type', 'Media', ''],
    count: ['Qty', 'Count', 'No.', 'Quantity'],
    amount: ['Amount', 'Total', 'Sum', 'Value'],
    net: ['Net', 'Excl.', 'Net amount', 'Taxable', 'Ex VAT'],
    vat: ['VAT', 'Tax', 'VAT amount'],
    gross: ['Gross', 'Incl.', 'Total', 'Inc VAT'],
    rate: ['Rate', 'VAT %', '%', 'VAT rate'],
    code: ['Code', '#', 'No'],
    before: ['Previous', 'Before', 'Opening', 'Old'],
    day: ['Today', 'Day', 'Period'],
    after: ['New', 'After', 'Current', 'Closing'],
    registered: ['Registered', 'System', 'Expected'],
    counted: ['Counted', 'Declared', 'Actual'],
    difference: ['Difference', 'Diff', 'Variance'],
  },
} as const;
