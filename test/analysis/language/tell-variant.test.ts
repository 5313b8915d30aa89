import { expect, test } from 'vitest';
import { foldText, makeFoldedText } from '../../../src/analysis/language/fold-text.ts';
import { tellVariant } from '../../../src/analysis/language/tell-variant.ts';
import { readVariants } from '../../../src/analysis/language/variant-table.ts';
import { loadLanguageModel } from '../../../src/lexicons/load-language-model.ts';

const { variants } = loadLanguageModel();
const folded = makeFoldedText();

function tell(text: string, language: string): string | undefined {
  if (variants === undefined) return undefined;
  foldText(text, folded);
  return tellVariant(folded, language, variants)?.code;
}

test.for<[string, string]>([
  ['O aplicativo trava no celular e ninguém entra em contato conosco', 'pt-BR'],
  ['Paguei o boleto e o frete, cadê meu pedido?', 'pt-BR'],
  ['Vcs são demais, galera, equipe nota dez', 'pt-BR'],
  ['A aplicação no telemóvel é fixe mas o registo falha', 'pt-PT'],
  ['A equipa contactou-me por causa da factura', 'pt-PT'],
  ['O ecra do multibanco estava avariado', 'pt-PT'],
  ['El servici és roín, hui no torne per ací', 'ca-valencia'],
  ['Xe, açò no val res, vullc eixir', 'ca-valencia'],
  ['S’al·lota mos va dir que estam convidats', 'ca-x-balear'],
  ['Idò noltros feim feina cada dematí', 'ca-x-balear'],
  ['Lo servei ere dolent i l’encarregat no volie escoltar', 'ca-x-nordocc'],
  ['Natros estàvem esperant lo metge', 'ca-x-nordocc'],
  ['El noi és molt maco, us recomano venir a la tarda amb els nens', 'ca-x-central'],
])('%s is %s', ([text, variant]) => {
  expect(tell(text, variant.slice(0, 2))).toBe(variant);
});

test.for<[string, string]>([
  ['Muito bom, recomendo', 'pt'],
  ['Gostei muito da loja', 'pt'],
  ['O celular e o telemóvel', 'pt'],
  ['Molt bon servei', 'ca'],
  ['Tot perfecte, gràcies', 'ca'],
  ['', 'ca'],
  ['I lost my celular', 'en'],
])('%s shows no variety', ([text, language]) => {
  expect(tell(text, language)).toBeUndefined();
});

test('a table of other words tells other varieties; two words and endings count', () => {
  const table = readVariants('word\tvariant\tstrength\n*ize\ten-US\t3\nat weekends\ten-GB\t4\n', 'x.tsv');
  const say = (text: string): string | undefined => {
    foldText(text, folded);
    return tellVariant(folded, 'en', table)?.code;
  };
  expect(say('We realize that')).toBe('en-US');
  expect(say('closed AT Weekends!')).toBe('en-GB');
  expect(say('weekends at')).toBeUndefined();
});
