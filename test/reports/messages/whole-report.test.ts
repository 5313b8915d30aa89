import { expect, test } from 'vitest';
import { buildReport } from '../../../src/reports/build-report.ts';
import { messagesFor } from '../../../src/reports/messages/messages-for.ts';
import type { Messages } from '../../../src/reports/messages/types.ts';
import type { GroupSummary, Report, ScoreSummary } from '../../../src/reports/types.ts';
import { input, makeSurvey, repeat, taxonomy } from '../made-survey.ts';

const LANGUAGES = ['pt', 'ca', 'en'] as const;

const rows = [
  ...repeat(2, { score: 3, says: ['waiting neg'], date: '2026-01-05', attributes: { shop: 'Lisboa' } }),
  ...repeat(1, { score: 8, comment: 'so so' }),
  ...repeat(12, { score: 10, says: ['staff pos'], language: 'es' }),
  ...repeat(5, { score: 10 }),
];
const made = buildReport(makeSurvey(rows), { input, taxonomy, by: 'shop' });
const report: Report = {
  ...made,
  input: {
    ...input,
    rowsRead: 1003,
    rowsRejected: 3,
    rejected: [
      { line: 4, reason: 'score-missing', detail: '' },
      { line: 5, reason: 'score-missing', detail: '' },
      { line: 9, reason: 'row-malformed', detail: '' },
    ],
    dateFrom: '2026-01-11',
    dateTo: '2026-06-30',
  },
  unexplainedPoints: { baseline: 33.8, noComment: -2.2, themes: 40, other: 3.4 },
};

function score(changes: Partial<ScoreSummary>): ScoreSummary {
  return {
    metric: 'nps',
    n: 1200,
    promoters: 600,
    neutrals: 300,
    detractors: 300,
    value: 25,
    interval: [20.4, 29.2],
    ...changes,
  };
}

function group(changes: Partial<GroupSummary>): GroupSummary {
  const [first] = made.groups;
  if (first === undefined) {
    throw new RangeError('Expected a first group');
  }
  return { ...first, ...changes };
}

interface Case {
  readonly say: (messages: Messages) => string;
  readonly en: string;
  readonly pt: string;
  readonly ca: string;
}

const CASES: Case[] = [
  {
    say: (messages) => messages.headline(score({})),
    en: 'The NPS is 25 (between 20 and 29), from 1,200 answers.',
    pt: 'O NPS é 25 (entre 20 e 29), com base em 1.200 respostas.',
    ca: 'L’NPS és de 25 (entre 20 i 29), amb 1.200 respostes.',
  },
  {
    say: (messages) => messages.headline(score({ metric: 'csat', value: 11, interval: [9.5, 12.6] })),
    en: '11% of customers are satisfied (between 9.5% and 13%), from 1,200 answers.',
    pt: 'Clientes satisfeitos: 11% (entre 9,5% e 13%), com base em 1.200 respostas.',
    ca: 'L’11 % dels clients estan satisfets (entre el 9,5 % i el 13 %), amb 1.200 respostes.',
  },
  {
    say: (messages) => messages.headline(score({ metric: 'ces', value: 60, interval: [55, 65] })),
    en: '60% of customers found it easy (between 55% and 65%), from 1,200 answers.',
    pt: 'Clientes que acharam fácil: 60% (entre 55% e 65%), com base em 1.200 respostas.',
    ca: 'El 60 % dels clients ho han trobat fàcil (entre el 55 % i el 65 %), amb 1.200 respostes.',
  },
  {
    say: (messages) =>
      messages.headline(
        score({ n: 5, promoters: 3, neutrals: 1, detractors: 1, value: null, interval: null }),
      ),
    en: 'Too few answers for a score: 3 promoters, 1 passive and 1 detractor.',
    pt: 'Respostas insuficientes para calcular a nota: 3 promotores, 1 neutro e 1 detrator.',
    ca: 'Massa poques respostes per calcular la nota: 3 promotors, 1 neutre i 1 detractor.',
  },
  {
    say: (messages) => messages.answered(report),
    en: '15 of 20 answers (75%) have a comment.',
    pt: '15 de 20 respostas (75%) com comentário.',
    ca: '15 de 20 respostes (75 %) amb comentari.',
  },
  {
    say: (messages) => messages.groupLine('nps', group({})),
    en: '2 detractors: 10% (between 2.8% and 30%) of the answers.',
    pt: '2 detratores: 10% (entre 2,8% e 30%) das respostas.',
    ca: '2 detractors: 10 % (entre el 2,8 % i el 30 %) de les respostes.',
  },
  {
    say: (messages) => messages.groupLine('ces', group({ n: 1, share: { ...group({}).share, value: null } })),
    en: '1 customer who found it hard.',
    pt: '1 cliente que achou difícil.',
    ca: '1 client que ho ha trobat difícil.',
  },
  {
    say: (messages) =>
      messages.unexplainedLine('nps', group({ commenters: 90, unexplained: 8, generalOnly: 4 })),
    en: 'Comments from detractors without any theme: 8 of 90; 4 more only give a general opinion.',
    pt: 'Comentários de detratores sem nenhum tema: 8 de 90; mais 4 só trazem uma opinião geral.',
    ca: 'Comentaris de detractors sense cap tema: 8 de 90; 4 més només fan una valoració general.',
  },
  {
    say: (messages) => messages.unexplainedPointsLine(report),
    en: 'Where the score comes from: 33.8 is what comments that name no theme would give; silent customers add −2.2, the themes shown +40.0 and everything else +3.4; together 75.0.',
    pt: 'De onde vem a nota: 33,8 é o que dariam os comentários sem nenhum tema; quem não comentou soma −2,2, os temas mostrados +40,0 e o resto +3,4; no total, 75,0.',
    ca: 'D’on surt la nota: 33,8 és el que donarien els comentaris sense cap tema; els clients que no han comentat hi sumen −2,2, els temes mostrats +40,0 i la resta +3,4; en total, 75,0.',
  },
  {
    say: (messages) => messages.rejectedLine(report),
    en: '3 of 1,003 rows left out: no score (2) and a broken row (1).',
    pt: 'Linhas excluídas: 3 de 1.003 (sem nota, 2; linha mal formada, 1).',
    ca: 'Files excloses: 3 de 1.003 (sense nota, 2; una fila mal formada, 1).',
  },
  {
    say: (messages) => messages.rejectedLine({ ...report, input: { ...input, rowsRead: 1 } }),
    en: '1 row read, none left out.',
    pt: '1 linha lida, nenhuma excluída.',
    ca: '1 fila llegida, cap d’exclosa.',
  },
  {
    say: (messages) => messages.periodLine(report),
    en: 'Answers from 11 January 2026 to 30 June 2026.',
    pt: 'Respostas de 11 de janeiro de 2026 a 30 de junho de 2026.',
    ca: 'Respostes de l’11 de gener del 2026 al 30 de juny del 2026.',
  },
  {
    say: (messages) =>
      messages.periodLine({ ...report, input: { ...input, dateFrom: '2026-03-03', dateTo: '2026-03-03' } }),
    en: 'Answers of 3 March 2026.',
    pt: 'Respostas de 3 de março de 2026.',
    ca: 'Respostes del 3 de març del 2026.',
  },
  {
    say: (messages) =>
      messages.unexplainedLine('nps', group({ commenters: 11, unexplained: 0, generalOnly: 1 })),
    en: 'Comments from detractors without any theme: 0 of 11; 1 more only gives a general opinion.',
    pt: 'Comentários de detratores sem nenhum tema: 0 de 11; mais 1 só traz uma opinião geral.',
    ca: 'Comentaris de detractors sense cap tema: 0 d’11; 1 més només fa una valoració general.',
  },
  {
    say: (messages) => messages.quoteSource({ score: 3, date: '2026-01-05', line: 45 }),
    en: 'score 3 · 5 January 2026 · line 45',
    pt: 'nota 3 · 5 de janeiro de 2026 · linha 45',
    ca: 'nota 3 · 5 de gener del 2026 · línia 45',
  },
  {
    say: (messages) => messages.note['other-languages'](report),
    en: '80% of the comments are in languages that Porque reads less well (Spanish).',
    pt: 'Comentários em idiomas que o Porque lê com menos precisão: 80% (espanhol).',
    ca: 'Comentaris en llengües que Porque llegeix pitjor: 80 % (espanyol).',
  },
  {
    say: (messages) => (made.breakdown === null ? '' : messages.charts.breakdown(made.breakdown)),
    en: 'Bar chart of the score by shop: – 94, Lisboa –.',
    pt: 'Gráfico de barras da nota por shop: – 94, Lisboa –.',
    ca: 'Gràfic de barres de la nota per shop: – 94, Lisboa –.',
  },
  {
    say: (messages) => messages.charts.heatmap(report, () => 'Staff'),
    en: 'Coloured table: share of each group that mentions each theme. Strongest: praise for staff among promoters (100%).',
    pt: 'Tabela de cores: percentagem de cada grupo que menciona cada tema. Valor mais alto: comentários positivos sobre staff entre promotores (100%).',
    ca: 'Taula de colors: percentatge de cada grup que esmenta cada tema. Valor més alt: comentaris positius sobre staff entre promotors (100 %).',
  },
  {
    say: (messages) => messages.charts.impact(report, () => 'Staff'),
    en: 'Bar chart of impact in points with 95% intervals.',
    pt: 'Gráfico de barras do impacto em pontos, com intervalos de 95%.',
    ca: 'Gràfic de barres de l’impacte en punts, amb intervals del 95 %.',
  },
  {
    say: (messages) => messages.charts.distribution(report),
    en: 'Bar chart of answers by score. The commonest is 10 (17).',
    pt: 'Gráfico de barras das respostas por nota. A nota mais frequente é 10 (17).',
    ca: 'Gràfic de barres de les respostes per nota. La nota més freqüent és 10 (17).',
  },
  {
    say: (messages) => messages.estimateText(made.groups[0]?.reasons[0]?.share ?? made.comments.rate),
    en: 'too few answers',
    pt: 'respostas insuficientes',
    ca: 'massa poques respostes',
  },
  {
    say: (messages) => messages.groupTitle('nps', 'neutral'),
    en: 'What holds back passives',
    pt: 'O que falta aos neutros',
    ca: 'Què els falta als neutres',
  },
  {
    say: (messages) => messages.between([-3.21, 4]),
    en: 'between −3.2 and 4.0',
    pt: 'entre −3,2 e 4,0',
    ca: 'entre −3,2 i 4,0',
  },
];

test.for(CASES)('$en', ({ say, en, pt, ca }) => {
  const said = LANGUAGES.map((language) => say(messagesFor(language)).replaceAll('\u00a0', ' '));
  expect(said).toEqual([pt, ca, en]);
});

test('without a score or dates there is nothing to say about them', () => {
  const unscored = buildReport(makeSurvey([{ score: null, says: ['waiting neg'] }], null), {
    input,
    taxonomy,
  });
  for (const language of LANGUAGES) {
    const messages = messagesFor(language);
    expect([messages.unexplainedPointsLine(unscored), messages.periodLine(unscored)]).toEqual(['', '']);
    const [reason] = unscored.themes;
    const line =
      reason === undefined
        ? ''
        : messages.shareLine({ reason, label: 'Waiting', companionLabel: null, metric: null, group: null });
    expect(line).toMatch(/^\S+ 1 (?:of|de|d’)\s?1 coment\S+\.$|^In 1 of 1 comment\.$/u);
  }
});
