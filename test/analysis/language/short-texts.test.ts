import { describe, expect, test } from 'vitest';
import { detectLanguage, detectParts } from '../../../src/analysis/detect-language.ts';
import { loadLanguageModel } from '../../../src/lexicons/load-language-model.ts';

const model = loadLanguageModel();
const HOME = ['pt', 'ca', 'en'];

describe('short texts that tell their language', () => {
  test.for<[string, string]>([
    ['Bom dia', 'pt'],
    ['Bon dia', 'ca'],
    ['Boa tarde', 'pt'],
    ['Bona tarda', 'ca'],
    ['Good morning', 'en'],
    ['Obrigado!', 'pt'],
    ['Gràcies a tots dos', 'ca'],
    ['gracies', 'ca'],
    ['Thanks everyone', 'en'],
    ['thx', 'en'],
    ['Excellent service as usual', 'en'],
    ['Excelente serviço como sempre', 'pt'],
    ['Excel·lent servei com sempre', 'ca'],
    ['nao volto', 'pt'],
    ['nao gostei', 'pt'],
    ['no m’ha agradat', 'ca'],
    ['did not like it', 'en'],
    ['muuuuito bom', 'pt'],
    ['moooolt bé', 'ca'],
    ['sooooo slow', 'en'],
    ['PÉSSIMO', 'pt'],
    ['PÈSSIM', 'ca'],
    ['TERRIBLE SERVICE', 'en'],
    ['mto bom', 'pt'],
    ['vc nao responde', 'pt'],
    ['obg pela ajuda', 'pt'],
    ['xq no contesteu', 'ca'],
    ['tb molt be', 'ca'],
    ['u r the best', 'en'],
    ['pls fix', 'en'],
    ['hotel muito limpo', 'pt'],
    ['hotel molt net', 'ca'],
    ['very clean hotel', 'en'],
    ['o wifi do hotel', 'pt'],
    ['el wifi de l’hotel', 'ca'],
    ['a Maria foi ótima', 'pt'],
    ['la Maria molt bé', 'ca'],
    ['Maria was great', 'en'],
    ['Entrega atrasada', 'pt'],
    ['Lliurament tard', 'ca'],
    ['Late delivery', 'en'],
    ['atencao', 'pt'],
    ['atents', 'ca'],
    ['attentive', 'en'],
    ['caríssimo 😡', 'pt'],
    ['massa car 😡', 'ca'],
    ['too expensive 😡', 'en'],
    ['10/10 recomendo', 'pt'],
    ['10/10 ho recomano', 'ca'],
    ['10/10 would recommend', 'en'],
  ])('%s is %s', ([text, language]) => {
    expect(detectLanguage(text, model, { candidates: HOME }).language).toBe(language);
  });

  test.for<[string, string]>([
    ['Muchas gracias', 'es'],
    ['Grazas por todo', 'gl'],
    ['Merci beaucoup', 'fr'],
    ['Grazie mille', 'it'],
    ['Mercés plan', 'oc'],
    ['Eskerrik asko guztioi', 'eu'],
  ])('%s is %s, no neighbour', ([text, language]) => {
    expect(detectLanguage(text, model).language).toBe(language);
  });
});

const NOBODY_KNOWS = [
  'ok',
  'OK!!',
  'top',
  'Netflix',
  'WhatsApp',
  'Vodafone',
  'Maria',
  'Barcelona',
  'Lisboa',
  'London',
  'hotel',
  '5',
  '10/10',
  '100%',
  '👍👍',
  '❤️',
  '???',
];

describe('short texts that tell none', () => {
  test.for(NOBODY_KNOWS)('%s is und', (text) => {
    expect(detectParts(text, model).code).toBe('und');
  });

  test.for(['ok', 'top', 'hotel', 'Netflix'])('a default language decides on %s and is said', (text) => {
    for (const prior of HOME)
      expect(detectParts(text, model, { prior })).toMatchObject({ code: prior, prior });
  });

  test.for(['', '👍', '10/10'])('no default language makes words of %j', (text) => {
    expect(detectParts(text, model, { prior: 'pt' })).toEqual({ code: 'und', confidence: 1 });
  });

  test('a default language is not asked of a clear text', () => {
    expect(detectParts('Moltes gràcies per la vostra atenció', model, { prior: 'pt' })).not.toHaveProperty(
      'prior',
    );
  });
});
