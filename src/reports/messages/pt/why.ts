/** Portuguese of Brazil and Portugal: a theme over the whole survey, and who wrote. */
import type { WhyWords } from '../why-words.ts';
import { groups } from './names.ts';
import { format, span } from './reasons.ts';

const { integer, signed, percent, list } = format;

export const why: WhyWords = {
  weightLine: ({ perMention, ledger }) => {
    const { value, interval } = perMention;
    const severity =
      value === null || interval === null
        ? ''
        : `Pontos por menção: ${signed(value)} (${span(interval, signed)}). `;
    return ledger === null
      ? severity.trim()
      : `${severity}Pontos que estão nestes comentários, repartindo os de cada resposta pelos seus temas: ${signed(ledger.value)}.`;
  },
  nature: {
    hygiene:
      'Dado por garantido: as reclamações coincidem com notas mais baixas; os elogios não, de forma clara, com mais altas.',
    delight:
      'Encanta: os elogios coincidem com notas mais altas; as reclamações não, de forma clara, com mais baixas.',
    both: 'Pesa dos dois lados: as reclamações coincidem com notas mais baixas e os elogios com mais altas.',
  },
  projectedLine: ({ value, interval }) =>
    `Se, com as mesmas notas, quem não escreveu for como quem escreveu: ${percent(value)} de todos os clientes (${span(interval, percent)}).`,
  more: 'Mais sobre este tema',
  segmentsHead: 'Mais do que no resto',
  sharpest: { neg: 'O mais duro', pos: 'O mais entusiasta' },
  contrary: 'Contra a regra',
  priorities: (names) =>
    `Gráfico de dispersão de temas com reclamações: ${integer(names.length)}. Os que mais pesam ao todo: ${list(names.slice(0, 3))}.`,
  ratesLine: (metric, { rates, p }) =>
    `Quem escreveu: ${list(
      rates.map(({ group, rate }) =>
        rate.value === null
          ? groups[metric][group][1]
          : `${percent(rate.value)} dos ${groups[metric][group][1]}`,
      ),
    )}.${p !== null && p < 0.05 ? ' Não escrevem todos com a mesma frequência: os comentários não são a voz de todos.' : ''}`,
  differenceLine: ({ value, interval }) =>
    interval[0] * interval[1] > 0
      ? `Quem escreveu dá notas mais ${value < 0 ? 'baixas' : 'altas'} do que quem não escreveu; diferença em pontos: ${signed(value)} (${span(interval, signed)}).`
      : `Sem diferença clara de nota entre quem escreveu e quem não escreveu (${span(interval, signed)}).`,
  contradictionsLine: ({ count, share, expected }) =>
    `Comentários em que a nota e o texto se contradizem: ${integer(count)}` +
    `${share.value === null ? '' : ` (${percent(share.value)})`}, entre notas altas que só reclamam e baixas que só elogiam. ` +
    `Só por erros de leitura seriam de esperar uns ${integer(expected)}` +
    (count > expected ? '; os restantes podem ser ironia ou uma escala lida ao contrário.' : '.'),
  doubtLine: (languages) =>
    `Comentários cujo idioma não é certo: ${integer(languages.reduce((sum, { doubtful }) => sum + doubtful, 0))}.`,
};
