import { expect, test } from 'vitest';
import { readSurvey } from '../../src/ingest/read-survey.ts';
import { bytesOf, readCase, type SurveyCase, wanted } from './survey-case.ts';

const cases: readonly SurveyCase[] = [
  {
    name: 'long questions in Portuguese',
    text: 'ID da resposta;Data da resposta;Numa escala de 0 a 10, qual a probabilidade de recomendar a nossa clínica a um familiar ou amigo?;Qual o principal motivo da nota que nos deu?\n1;13/02/2024;9;Médica muito atenciosa\n2;14/02/2024;4;Esperei duas horas\n3;14/02/2024;8;Tudo bem\n',
    want: {
      columns: [
        'Numa escala de 0 a 10, qual a probabilidade de recomendar a nossa clínica a um familiar ou amigo?',
        'Qual o principal motivo da nota que nos deu?',
        'Data da resposta',
      ],
      scores: [9, 4, 8],
      dates: ['2024-02-13', '2024-02-14'],
    },
  },
  {
    name: 'long questions in Catalan',
    text: 'Marca de temps,"De 0 a 10, amb quina probabilitat ens recomanaries?","Què és el que més valores de nosaltres?"\n2024-05-02 10:11:12,10,La proximitat\n2024-05-03 09:00:00,3,"Res, sincerament"\n',
    want: {
      delimiter: ',',
      columns: [
        'De 0 a 10, amb quina probabilitat ens recomanaries?',
        'Què és el que més valores de nosaltres?',
        'Marca de temps',
      ],
      scores: [10, 3],
      dates: ['2024-05-02', '2024-05-03'],
    },
  },
  {
    name: 'long questions in English',
    text: 'Submitted At,How likely is it that you would recommend us to a friend or colleague?,What is the main reason for your score?,Anything else to add?\n2024-05-02T10:11:12Z,10,Quick answers,\n2024-05-03T09:00:00Z,3,Nobody called back,No\n',
    want: {
      delimiter: ',',
      columns: [
        'How likely is it that you would recommend us to a friend or colleague?',
        'What is the main reason for your score?',
        'Submitted At',
      ],
      scores: [10, 3],
      dates: ['2024-05-02', '2024-05-03'],
    },
  },
  {
    name: 'Spanish headers',
    text: 'Fecha;Puntuación;Comentario;Canal\n13/05/2024;9;Muy amables;Tienda\n14/05/2024;2;Muy caro;Web\n',
    want: {
      columns: ['Puntuación', 'Comentario', 'Fecha'],
      scores: [9, 2],
      dates: ['2024-05-13', '2024-05-14'],
    },
  },
  {
    name: 'an id column that looks like scores',
    text: 'Id;Avaliação;Comentário\n1;9;Bom\n2;10;Muito bom\n3;4;Caro\n4;8;Bem\n',
    want: { columns: ['Avaliação', 'Comentário', null], scores: [9, 10, 4, 8] },
  },
  {
    name: 'an id column that looks like scores, without any header',
    text: '1;9;A internet cai todos os dias\n2;10;Gostei muito do apoio que me deram\n3;10;Tudo muito simples de tratar\n4;2;Ninguém atende o telefone ao fim do dia\n',
    want: { columns: ['#2', '#3', null], scores: [9, 10, 10, 2] },
  },
  {
    name: 'no header: by content, columns by number',
    text: '2024-01-15;9;Gostei muito do apoio que me deram;loja\n2024-01-16;3;A fatura veio errada outra vez;web\n2024-01-17;8;Tudo certo com a instalação;loja\n',
    want: { columns: ['#2', '#3', '#1'], scores: [9, 3, 8], dates: ['2024-01-15', '2024-01-17'] },
  },
  {
    name: 'no header and comments of one word',
    text: '9;Bom\n3;Mau\n10;Ótimo\n',
    want: { columns: ['#1', '#2', null], scores: [9, 3, 10] },
  },
  {
    name: 'headers in words nobody foresaw',
    text: 'P1;P2;P3\n9;Gostei muito do apoio que me deram;Norte\n3;A fatura veio errada outra vez;Sul\n10;Tudo certo com a instalação;Sul\n',
    want: { columns: ['P1', 'P2', null], scores: [9, 3, 10] },
  },
  {
    name: "an agent's notes before the customer's comment",
    text: 'Notas do agente;Nota;Comentário do cliente\nCliente pede segunda via, enviada por e-mail na hora;9;Trataram logo\nCliente reclama do valor, expliquei o tarifário com calma;3;Muito caro\n',
    want: { columns: ['Nota', 'Comentário do cliente', null], scores: [9, 3] },
  },
  {
    name: "an agent's notes under a plain header beside a plain comment",
    text: 'Puntuació;Observacions;Comentari\n9;Client truca per la factura i se li envia de nou;Molt amables\n2;Client truca per queixar-se de la cobertura, obert tiquet;No funciona\n',
    want: { columns: ['Puntuació', 'Comentari', null], scores: [9, 2] },
  },
  {
    name: 'an NPS group beside the score',
    text: 'NPS;Grupo NPS;Motivo\nPromotor;Promotor;Bom\n9;Promotor;Bom\n3;Detrator;Caro\n7;Neutro;Assim assim\n',
    want: {
      columns: ['NPS', 'Motivo', null],
      scores: [9, 3, 7],
      rejected: [[2, 'score-not-a-number']],
    },
  },
  {
    name: 'a column NPS that holds the group and a column Nota that holds the score',
    text: 'NPS;Nota;Comentário\nPromotor;9;Bom\nDetrator;3;Caro\nNeutro;7;Assim assim\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [9, 3, 7] },
  },
  {
    name: 'several open columns: the reason of the score comes first',
    text: 'Nota;Sugestões;Porque deu essa nota?\n9;Abrir ao sábado, se possível;Bom atendimento\n3;Baixar os preços dos pacotes;Caro demais\n',
    want: { columns: ['Nota', 'Porque deu essa nota?', null], scores: [9, 3] },
  },
  {
    name: 'a category called Motivo beside a comment',
    text: 'Nota;Motivo;Comentário\n9;Preço;Paguei menos do que pensava\n3;Preço;Subiram a mensalidade sem avisar\n8;Preço;Está dentro do mercado\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [9, 3, 8] },
  },
  {
    name: 'a note called Nota beside a score called Pontuação',
    text: 'Nota;Pontuação;Comentário\nligar depois;9;Bom\nconfirmado;3;Caro\n',
    want: { columns: ['Pontuação', 'Comentário', null], scores: [9, 3] },
  },
  {
    name: 'duplicate and empty headers',
    text: 'Data;;Nota;Comentário;Comentário\n13/01/2024;x1;9;Bom;ok\n14/01/2024;x2;3;Muito caro e mau;visto\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [9, 3], dates: ['2024-01-13', '2024-01-14'] },
  },
  {
    name: 'an empty header over the scores',
    text: 'Cliente;;Comentário\nC1;9;Bom serviço\nC2;3;Caro\nC3;10;Tudo bem\n',
    want: { columns: ['#2', 'Comentário', null], scores: [9, 3, 10] },
  },
  {
    name: 'technical names in camel case and snake case',
    text: 'responseId,createdAt,npsScore,customer_comment,agent_notes\nr1,2024-05-13T08:00:00Z,9,Nice,called back\nr2,2024-05-14T08:00:00Z,3,Slow,sent mail\n',
    want: {
      delimiter: ',',
      columns: ['npsScore', 'customer_comment', 'createdAt'],
      scores: [9, 3],
      dates: ['2024-05-13', '2024-05-14'],
    },
  },
  {
    name: 'two dates: the one of the answer',
    text: 'Data de envio;Data de resposta;Nota;Comentário\n01/02/2024;13/02/2024;9;Bom\n01/02/2024;14/02/2024;3;Caro\n',
    want: {
      columns: ['Nota', 'Comentário', 'Data de resposta'],
      scores: [9, 3],
      dates: ['2024-02-13', '2024-02-14'],
    },
  },
  {
    name: 'a previous score beside the score',
    text: 'Nota anterior;Nota;Comentário\n4;9;Melhorou\n9;3;Piorou\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [9, 3] },
  },
  {
    name: 'what the caller maps',
    text: 'a;b;c\nBom;9;1\nMau;3;2\n',
    options: { map: { score: 'b', comment: 'a' } },
    want: { columns: ['b', 'a', null], scores: [9, 3] },
  },
  {
    name: 'comments without any score column',
    text: 'Data;Canal;Comentário\n13/05/2024;loja;Bom\n14/05/2024;web;\n15/05/2024;web;Caro\n',
    want: {
      columns: [null, 'Comentário', 'Data'],
      scores: [null, null, null],
      scale: null,
      dates: ['2024-05-13', '2024-05-15'],
    },
  },
  {
    name: 'a customer column and a value column',
    text: 'Cliente;Tipo de cliente;Valor mensal;Nota;Motivo da nota\n991;Empresa;"1.234,56";9;Bom\n992;Particular;€ 45;3;Caro\n',
    want: { columns: ['Nota', 'Motivo da nota', null], scores: [9, 3] },
  },
  {
    name: 'a recommendation before another score',
    text: 'Nota do atendimento;Recomendaria?;Comentário\n5;9;Bom\n4;3;Caro\n',
    want: { columns: ['Recomendaria?', 'Comentário', null], scores: [9, 3] },
  },
  {
    name: 'a list of reasons beside the comment',
    text: 'Nota;Motivo da nota;Comentário\n9;Preço;Pago pouco pelo que tenho\n3;Rede;Cai todas as noites\n8;Preço;Bom valor\n7;Preço;Podia ser melhor\n2;Rede;Sem rede em casa\n9;Preço;Gosto\n10;Preço;Gosto muito disto\n1;Rede;Péssimo sinal\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [9, 3, 8, 7, 2, 9, 10, 1] },
  },
];

test.for(cases)('recognises $name', async (row) => {
  expect(await readCase(row)).toMatchObject(wanted(row));
});

test('keeps ids, customers, values and the remaining columns of a row', async () => {
  const text =
    'ID;Cliente;Valor;Nota;Comentário;Canal;;Canal\nR1;C9;"R$ 1.234,56";9;Bom;loja;x;web\nR2;;;8;;app;;\n';
  const survey = await readSurvey(bytesOf(text), { file: 'dir/mensal.csv' });
  const [first, second] = [...survey.feedback];
  expect(survey.input.file).toBe('mensal.csv');
  expect(survey.header).toEqual(['ID', 'Cliente', 'Valor', 'Nota', 'Comentário', 'Canal', '#7', 'Canal (2)']);
  expect(first).toMatchObject({ line: 2, externalId: 'R1', customerId: 'C9', value: 1234.56, score: 9 });
  expect(first?.cells).toEqual(['R1', 'C9', 'R$ 1.234,56', '9', 'Bom', 'loja', 'x', 'web']);
  expect([...(first?.attributes ?? [])]).toEqual([
    ['Canal', 'loja'],
    ['#7', 'x'],
    ['Canal (2)', 'web'],
  ]);
  expect(first?.attributes.get('Canal (2)')).toBe('web');
  expect(first?.attributes.get('Nota')).toBeUndefined();
  expect(second).toMatchObject({ customerId: null, value: null, comment: '' });
});

test('says how each column was recognised', async () => {
  const text = 'Canal;Equipa;Q7;Comentário\nloja;Norte;9;Bom\nweb;Sul;3;Mau\n';
  const { columns } = await readSurvey(bytesOf(text), { file: 'x.csv', map: { agent: 'Equipa' } });
  expect(columns).toEqual([
    { header: 'Canal', role: 'channel', by: 'header' },
    { header: 'Equipa', role: 'agent', by: 'option' },
    { header: 'Q7', role: 'score', by: 'content' },
    { header: 'Comentário', role: 'comment', by: 'header' },
  ]);
});
