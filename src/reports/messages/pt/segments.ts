/** Portuguese of Brazil and Portugal: the segments report. */
import type { SegmentWords } from '../segment-words.ts';
import { groups } from './names.ts';
import { format, span } from './reasons.ts';

const { integer, decimal, percent } = format;

export const segments: SegmentWords = {
  title: 'Onde um tema aparece mais',
  heading: (metric, { group, polarity }) => {
    const what = polarity === 'neg' ? 'Reclamações' : 'Elogios';
    return group === null ? what : `${what} de ${groups[metric ?? 'nps'][group][1]}`;
  },
  labels: {
    segment: 'Segmento',
    theme: 'Tema',
    comments: 'Comentários',
    share: 'Percentagem',
    elsewhere: 'No resto',
    ratio: 'Vezes o esperado',
  },
  searchLine: ({ searched, comments, cells }) =>
    `Combinações de tema e segmento em que se procurou: ${integer(searched)}, em ${integer(comments)} comentários. ` +
    (cells.length === 0 ? 'Nada se destaca.' : `Destacam-se: ${integer(cells.length)}.`),
  cellLine: (label, segment, { count, share, elsewhere, ratio, interval }) => {
    const rest = elsewhere.value === null ? '' : `; no resto, ${percent(elsewhere.value)}`;
    return (
      `${label}, em ${segment}: ${integer(count)} de ${integer(share.n)} comentários, ${decimal(ratio)} vezes o ` +
      `esperado (${span(interval, decimal)})${rest}.`
    );
  },
  caveat: {
    'low-base': 'Base pequena: menos de 30 comentários no segmento.',
    language:
      'Pode ser uma questão de idioma: desaparece quando se mantêm iguais os idiomas dos comentários.',
  },
  heatmap: {
    title: (attribute) => `Temas por “${attribute}”`,
    caption: ({ omitted }) =>
      'Percentagem dos comentários de cada valor. ▲ claramente mais do que no resto; – muito poucos para mostrar.' +
      (omitted === 0 ? '' : ` Valores não mostrados: ${integer(omitted)}.`),
    description: ({ attribute, rows, values }) =>
      `Tabela colorida: ${integer(rows.length)} temas por ${integer(values.length)} valores de “${attribute}”.`,
  },
  notes: {
    winners:
      'Quem muito procura alguma coisa encontra: os valores mais altos devem parte ao acaso. Convém confirmar com ' +
      'novas respostas antes de agir.',
    association: 'Um tema aparecer mais num segmento não quer dizer que o segmento seja a causa.',
    people:
      'Aqui não se procura em colunas com nomes de pessoas: para isso existe o relatório de desenvolvimento.',
    noColumns: 'Os dados não têm colunas para comparar.',
  },
};
