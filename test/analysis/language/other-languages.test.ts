import { describe, expect, test } from 'vitest';
import { detectLanguage, detectParts } from '../../../src/analysis/detect-language.ts';
import { loadLanguageModel } from '../../../src/lexicons/load-language-model.ts';

const model = loadLanguageModel();

/** Short comments of our own in languages that the model only knows not to be its own. */
const SHORT: readonly (readonly [language: string, text: string])[] = [
  ['de', 'Sehr gutes Hotel'],
  ['de', 'Gerne wieder, danke'],
  ['de', 'Zimmer sauber, Essen lecker'],
  ['de', 'Der Kellner war nett'],
  ['de', 'Hat alles wunderbar geklappt'],
  ['de', 'Leider kein Parkplatz'],
  ['de', 'Mein Handy geht nicht'],
  ['de', 'Warte seit Wochen auf Ersatz'],
  ['de', 'Unverschämte Preise hier'],
  ['de', 'Schneller Versand'],
  ['de', 'Absolute Frechheit'],
  ['de', 'Tolle Beratung im Laden'],
  ['de', 'Bin zufrieden'],
  ['de', 'Kundenservice ist eine Katastrophe'],
  ['de', 'einfach zu bedienen'],
  ['de', 'nicht mein Geschmack'],
  ['de', 'Schöner Aufenthalt am Meer'],
  ['de', 'Danke für alles'],
  ['de', 'Ware nicht wie beschrieben'],
  ['de', 'Das Gerät ist defekt'],
  ['de', 'Wir haben uns wohl gefühlt'],
  ['de', 'Angebot gut, Auswahl klein'],
  ['de', 'Akku hält nicht lange'],
  ['de', 'wirklich freundlicher Empfang'],
  ['nl', 'Zeer goed hotel'],
  ['nl', 'Volgende keer weer'],
  ['nl', 'Kamer schoon, eten lekker'],
  ['nl', 'De ober was aardig'],
  ['nl', 'Alles is prima gegaan'],
  ['nl', 'Helaas geen parkeerplaats'],
  ['nl', 'Mijn telefoon doet het niet'],
  ['nl', 'Wacht al weken op vervanging'],
  ['nl', 'Belachelijke prijzen hier'],
  ['nl', 'Snel verzonden'],
  ['nl', 'Wat een schande'],
  ['nl', 'Goed advies in de winkel'],
  ['nl', 'Ben tevreden'],
  ['nl', 'Klantenservice is een ramp'],
  ['nl', 'makkelijk te gebruiken'],
  ['nl', 'niet mijn smaak'],
  ['nl', 'Heerlijk verblijf aan zee'],
  ['nl', 'Bedankt voor alles'],
  ['nl', 'Product niet zoals beschreven'],
  ['nl', 'Het apparaat is defect'],
  ['nl', 'We voelden ons welkom'],
  ['nl', 'Goed aanbod, weinig keus'],
  ['nl', 'Batterij snel leeg'],
  ['nl', 'echt een warm onthaal'],
  ['ro', 'Hotel foarte bun'],
  ['ro', 'Data viitoare la fel'],
  ['ro', 'Camera curată, mâncarea gustoasă'],
  ['ro', 'Chelnerul a fost amabil'],
  ['ro', 'Totul a mers perfect'],
  ['ro', 'Din păcate fără parcare'],
  ['ro', 'Telefonul meu nu merge'],
  ['ro', 'Aștept de săptămâni înlocuirea'],
  ['ro', 'Prețuri nesimțite aici'],
  ['ro', 'Expediere rapidă'],
  ['ro', 'Ce rușine'],
  ['ro', 'Sfaturi bune în magazin'],
  ['ro', 'Sunt mulțumit'],
  ['ro', 'Serviciul clienți este un dezastru'],
  ['ro', 'ușor de folosit'],
  ['ro', 'nu e pe gustul meu'],
  ['ro', 'Sejur frumos la mare'],
  ['ro', 'Mulțumim pentru tot'],
  ['ro', 'Produsul nu corespunde descrierii'],
  ['ro', 'Aparatul este defect'],
  ['ro', 'Ne-am simțit bine primiți'],
  ['ro', 'Ofertă bună, alegere puțină'],
  ['ro', 'Bateria nu ține mult'],
  ['ro', 'o primire cu adevărat caldă'],
  ['ro', 'produs foarte bun, recomand'],
  ['ro', 'nu sunt multumita deloc'],
  ['ro', 'asteptare prea lunga'],
  ['sv', 'Mycket bra hotell'],
  ['sv', 'Trevlig personal och god mat'],
  ['sv', 'Jag är inte nöjd'],
  ['sv', 'Paketet kom aldrig fram'],
  ['sv', 'Kommer gärna tillbaka'],
  ['sv', 'Alldeles för dyrt'],
  ['sv', 'Ingen svarar i telefon'],
  ['sv', 'Snabb leverans, tack'],
  ['da', 'Meget fint hotel'],
  ['da', 'Venligt personale og dejlig mad'],
  ['da', 'Jeg er ikke tilfreds'],
  ['da', 'Pakken kom aldrig frem'],
  ['da', 'Vi kommer gerne igen'],
  ['da', 'Alt for dyrt'],
  ['da', 'Ingen tager telefonen'],
  ['da', 'Hurtig levering, tak'],
  ['pl', 'Bardzo dobry hotel'],
  ['pl', 'Miła obsługa i pyszne jedzenie'],
  ['pl', 'Nie jestem zadowolony'],
  ['pl', 'Paczka nie dotarła'],
  ['pl', 'Chętnie wrócimy'],
  ['pl', 'Za drogo'],
  ['pl', 'Nikt nie odbiera telefonu'],
  ['pl', 'Szybka dostawa, dziękuję'],
  ['tr', 'Çok güzel bir otel'],
  ['tr', 'Personel çok ilgiliydi'],
  ['tr', 'Memnun kalmadım'],
  ['tr', 'Kargo hiç gelmedi'],
  ['tr', 'Tekrar geleceğiz'],
  ['tr', 'Fiyatlar çok pahalı'],
  ['tr', 'Kimse telefona bakmıyor'],
  ['tr', 'Hızlı teslimat, teşekkürler'],
];

const OTHERS = new Set(['und', 'de', 'nl', 'ro', 'sv', 'da', 'pl', 'tr']);

describe('languages of the class of others', () => {
  test.for(['de', 'nl', 'ro', 'sv', 'da', 'pl', 'tr'])(
    'of short texts in %s hardly one is taken for a language we know',
    (code) => {
      const texts = SHORT.filter(([language]) => language === code).map(([, text]) => text);
      const kept = texts.filter((text) => OTHERS.has(detectLanguage(text, model).language));
      const keptByParts = texts.filter((text) => OTHERS.has(detectParts(text, model).code));
      expect(kept.length / texts.length).toBeGreaterThan(0.85);
      expect(keptByParts.length / texts.length).toBeGreaterThan(0.85);
    },
  );

  test.for<[string, string]>([
    ['Ihr Kundendienst antwortet einfach nicht auf meine Anfragen', 'de'],
    ['Jullie klantenservice reageert helemaal niet op mijn vragen', 'nl'],
    ['Serviciul vostru nu răspunde deloc la întrebările mele', 'ro'],
  ])('%s is long enough to be %s', ([text, language]) => {
    expect(detectLanguage(text, model).language).toBe(language);
    expect(detectParts(text, model).code).toBe(language);
  });

  test('the confidence never exceeds what is left by the runner-up', () => {
    for (const [, text] of SHORT) {
      const { confidence, runnerUp } = detectLanguage(text, model);
      expect(confidence).toBeGreaterThanOrEqual(runnerUp.confidence);
      expect(confidence + runnerUp.confidence).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  test.for<[string, string]>([
    ['Bin super happy with the service', 'en'],
    ['El menú del dia, boníssim', 'ca'],
    ['Hotel bom, pessoal simpático', 'pt'],
    ['Warm welcome, best hotel in town', 'en'],
    ['We were over the moon', 'en'],
    ['Camera com defeito', 'pt'],
    ['Bun dia a tothom', 'ca'],
  ])('%s is not taken for one of them', ([text, language]) => {
    expect(detectLanguage(text, model).language).toBe(language);
  });
});
