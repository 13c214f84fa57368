/** What can be said of managers and their PINs. */
import type { ProblemWords } from '../shape.ts';

const tryAgain = 'Försök igen';

export const accessProblems = {
  'manager-needed': {
    title: 'Det här gör en chef',
    meaning: 'Det är låst för den som inte har en PIN-kod.',
    mend: 'Lås upp med en PIN-kod, och försök igen.',
    button: tryAgain,
  },
  'pin-wrong': {
    title: 'PIN-koden stämmer inte',
    meaning: 'Inget har ändrats.',
    mend: 'Se efter att rätt namn är valt, och försök igen.',
    button: tryAgain,
  },
  'pin-paused': {
    title: 'För många försök. Vänta {{wait}}',
    meaning:
      'Under pausen prövas ingen PIN-kod, inte heller den rätta. Kassan och bokföringen går som vanligt.',
    mend: 'Har du glömt koden kan en annan chef ge dig en ny. Annars hjälper teknikern.',
    button: tryAgain,
  },
  'pin-uncheckable': {
    title: 'Ingen PIN-kod kan prövas just nu',
    meaning:
      'Det som behövs ligger i datorns nyckelring, och den svarar inte. Kassören kan göra allt som vanligt.',
    mend: 'Lås upp nyckelringen, eller logga ut ur datorn och in igen.',
    button: tryAgain,
  },
  'pin-easily-guessed': {
    title: 'Den koden är för lätt att gissa',
    meaning: 'Samma siffra hela vägen, eller siffror i rad, provar alla först.',
    mend: 'Välj en annan.',
    button: tryAgain,
  },
  'manager-name-taken': {
    title: 'Det finns redan en chef med det namnet',
    meaning: 'Loggen ska visa vem som gjorde vad, så två kan inte heta lika.',
    mend: 'Lägg till en bokstav ur efternamnet.',
    button: tryAgain,
  },
  'manager-unknown': {
    title: 'Den chefen finns inte längre',
    meaning: 'Någon har tagit bort namnet i ett annat fönster.',
    mend: 'Listan visar vilka som finns.',
    button: tryAgain,
  },
  'manager-last': {
    title: 'Det är den sista chefen',
    meaning: 'Utan chefer finns inget lås: alla vid datorn får ändra allt.',
    mend: 'Säg att låset ska stängas av, eller lägg till en annan chef först.',
    button: tryAgain,
  },
  'managers-lost': {
    title: 'Cheferna finns inte i databasen längre',
    meaning:
      'Databasen har bytts ut eller ändrats utanför Kassabryggan, så det som är chefens är låst. Bokföringen går som vanligt.',
    mend: 'Teknikern låser upp med kommandot kb managers --forget.',
    button: tryAgain,
  },
} satisfies Record<string, ProblemWords>;
