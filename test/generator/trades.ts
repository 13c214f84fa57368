/** Invented shops: what they sell, at which rate of VAT, for how much. Prices in whole kronor. */
export interface Ware {
  readonly name: string;
  readonly english: string;
  readonly rate: number;
  readonly from: number;
  readonly to: number;
}
export interface Trade {
  readonly wares: readonly Ware[];
  readonly tips: boolean;
  readonly serves: boolean;
}

const ware = (name: string, english: string, rate: number, from: number, to: number): Ware => ({
  name,
  english,
  rate,
  from,
  to,
});

export const TRADES: readonly Trade[] = [
  {
    tips: true,
    serves: false,
    wares: [
      ware('Bröd', 'Bread', 6, 25, 60),
      ware('Fika på plats', 'Eat in', 12, 35, 95),
      ware('Kaffe att ta med', 'Coffee to go', 6, 25, 45),
      ware('Läsk / vatten', 'Soft drinks', 6, 15, 30),
      ware('Smörgåstårta', 'Sandwich cake', 6, 200, 800),
      ware('Presentartiklar', 'Gifts', 25, 50, 400),
      ware('Tidningar', 'Newspapers', 6, 30, 60),
    ],
  },
  {
    tips: true,
    serves: false,
    wares: [
      ware('Mat', 'Food', 12, 95, 345),
      ware('Öl & vin', 'Beer & wine', 25, 75, 120),
      ware('Sprit', 'Spirits', 25, 110, 160),
      ware('Varm dryck', 'Hot drinks', 12, 30, 55),
      ware('Avhämtning', 'Takeaway', 6, 90, 180),
      ware('Efterrätt', 'Desserts', 12, 65, 110),
      ware('ALKOHOLFRITT', 'ALCOHOL FREE', 12, 35, 75),
    ],
  },
  {
    tips: false,
    serves: false,
    wares: [
      ware('Dam', 'Ladies', 25, 199, 1299),
      ware('Herr', 'Men', 25, 149, 1499),
      ware('Barn', 'Kids', 25, 79, 499),
      ware('Skor', 'Shoes', 25, 399, 1799),
      ware('Accessoarer', 'Accessories', 25, 49, 399),
      ware('Påsar', 'Bags', 25, 7, 10),
    ],
  },
  {
    tips: false,
    serves: false,
    wares: [
      ware('Livsmedel', 'Groceries', 6, 12, 180),
      ware('Frukt & grönt', 'Fruit & veg', 6, 10, 90),
      ware('Tobak', 'Tobacco', 25, 55, 90),
      ware('Kiosk', 'Kiosk', 6, 10, 60),
      ware('Spel', 'Games', 0, 25, 200),
      ware('Pant', 'Deposit', 25, 1, 3),
      ware('Varm korv', 'Hot dogs', 12, 25, 55),
      ware('Hushåll', 'Household', 25, 20, 150),
    ],
  },
  {
    tips: false,
    serves: true,
    wares: [
      ware('Klippning', 'Haircut', 25, 350, 950),
      ware('Färgning', 'Colouring', 25, 700, 1900),
      ware('Hårvård', 'Hair care', 25, 129, 399),
      ware('Barnklippning', 'Kids cut', 25, 250, 350),
    ],
  },
  {
    tips: false,
    serves: false,
    wares: [
      ware('Böcker', 'Books', 6, 59, 349),
      ware('Pocket', 'Paperbacks', 6, 49, 99),
      ware('Kontor', 'Stationery', 25, 15, 299),
      ware('Spel & pussel', 'Puzzles', 25, 99, 399),
      ware('Vykort', 'Postcards', 25, 10, 25),
    ],
  },
  {
    tips: false,
    serves: true,
    wares: [
      ware('Rum', 'Rooms', 12, 895, 2495),
      ware('Restaurang', 'Restaurant', 12, 95, 495),
      ware('Bar', 'Bar', 25, 69, 179),
      ware('Spa', 'Spa', 25, 395, 1200),
      ware('Konferens', 'Conference', 25, 500, 4500),
      ware('Minibar', 'Minibar', 12, 25, 60),
    ],
  },
  {
    tips: false,
    serves: true,
    wares: [
      ware('Verkstad', 'Workshop', 25, 300, 2400),
      ware('Reservdelar', 'Spare parts', 25, 20, 900),
      ware('Cyklar', 'Bikes', 25, 3995, 14995),
    ],
  },
];

export const COMPANIES: readonly string[] = [
  'Bageri Rågen AB',
  'Café Sjöboden',
  'Hamnkrogen i Grisslehamn AB',
  'KIOSKEN PÅ HÖRNET HB',
  'Lindqvist & Döttrar Handelsbolag',
  'Pärlan Mode AB',
  'Norrsken Bar & Kök AB',
  'Bokhandeln Göken',
  'Salong Åsa',
  'HOTELL BJÖRKEN AB',
  'Cykelverkstan Ek. för.',
  'Lanthandeln i Vörå',
  'Östermalms Delikatesser Aktiebolag',
  'Corner Café Ltd',
  'Blomsterhörnan',
  'Restaurang Nästgården AB',
  'Matmakarna Syd AB (publ)',
  'Enoteca 7 AB',
];

export const STREETS: readonly string[] = [
  'Storgatan 12',
  'Hamnplan 2B',
  'Kungsgatan 45',
  'Box 117',
  'Västra Långgatan 3',
  'Torget 1',
];
export const TOWNS: readonly string[] = [
  '852 00 Sundsvall',
  'S-411 36 Göteborg',
  '11422 Stockholm',
  '903 27 UMEÅ',
  'Malmö',
];
