import { expect, test } from 'vitest';
import { readCase, type SurveyCase, wanted } from './survey-case.ts';

const cases: readonly SurveyCase[] = [
  {
    name: 'title lines, a blank line, a period',
    text: 'Relatório NPS\nPeríodo: 01/01/2024 a 31/03/2024\n\nNota;Comentário;Canal\n9;Bom;Loja\n1;Péssimo;Web\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [9, 1] },
  },
  {
    name: 'titles padded with delimiters, and name-value pairs',
    text: 'Empresa Azul;;;;\nData de extração;01/04/2024;;;\nTotal de respostas;3;;;\n;;;;\nData;Nota;Comentário;Canal;Produto\n14/03/2024;10;Top;App;Fibra\n15/03/2024;6;Lento;App;Fibra\n15/03/2024;5;Caro;Loja;Móvel\n',
    want: {
      columns: ['Nota', 'Comentário', 'Data'],
      scores: [10, 6, 5],
      dates: ['2024-03-14', '2024-03-15'],
    },
  },
  {
    name: 'total and average lines in Portuguese',
    text: 'Data;Nota;Comentário\n14/03/2024;10;Top\n15/03/2024;6;Lento\nTotal;2;\nMédia;8,0;\nNPS;50;\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [10, 6], dates: ['2024-03-14', '2024-03-15'] },
  },
  {
    name: 'average lines in Catalan, with the label in the score column',
    text: 'Puntuació;Comentari\n9;Molt bon tracte\n4;Cua massa llarga\nMitjana: 6,5;\nTotal respostes: 2;\n',
    want: { columns: ['Puntuació', 'Comentari', null], scores: [9, 4] },
  },
  {
    name: 'a comment that begins with "Total"',
    text: 'nota;comentario\n9;Total satisfação\n10;Total\n2;Média\n',
    want: { columns: ['nota', 'comentario', null], scores: [9, 10, 2] },
  },
  {
    name: 'a product called Total among the rows',
    text: 'produto;data;nota;comentario\nTotal;2024-02-01;9;\nBase;2024-02-02;8;Bom\nTotal;2024-02-03;7;Razoável\nTotal;2024-02-03;7;\n',
    want: {
      columns: ['nota', 'comentario', 'data'],
      scores: [9, 8, 7, 7],
      dates: ['2024-02-01', '2024-02-03'],
    },
  },
  {
    name: 'repeated headers',
    text: 'Nota;Comentário\n9;Bom\nNota;Comentário\n8;Bem\nNOTA ; COMENTARIO\n3;Mau\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [9, 8, 3] },
  },
  {
    name: 'closing remarks',
    text: 'Canal;Nota;Comentário\nLoja;9;Bom\nWeb;3;Mau\n\nFonte: CRM interno;;\nGerado em 01/04/2024 10:00;;\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [9, 3] },
  },
  {
    name: 'a summary above the header, as wide as the answers',
    text: 'Respostas;120\nNPS;45\nMédia;8,2\n\nNota;Comentário\n9;Bom\n3;Mau\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [9, 3] },
  },
  {
    name: 'a summary below the answers',
    text: 'Nota;Comentário\n9;Bom\n3;Mau\n\nResumo;\nPromotores;1\nDetratores;1\nNPS;0\n',
    want: { columns: ['Nota', 'Comentário', null], scores: [9, 3] },
  },
  {
    name: 'pages, sections and subtotals among the answers',
    text: 'Data;Loja;Nota;Comentário\nLoja: Norte;;;\n14/03/2024;Norte;9;Bom\nSubtotal Norte;;9;\nPágina 1 de 2;;;\nData;Loja;Nota;Comentário\nLoja: Sul;;;\n15/03/2024;Sul;3;Mau\nTotal geral;;6;\nPágina 2 de 2;;;\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [9, 3], dates: ['2024-03-14', '2024-03-15'] },
  },
  {
    name: 'a group row above the header',
    text: 'Cliente;;Avaliação;;\nNome;Código cliente;Nota;Comentário;Data\nAna;7781;9;Bom;13/05/2024\nRui;7782;2;Mau;14/05/2024\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [9, 2], dates: ['2024-05-13', '2024-05-14'] },
  },
  {
    name: 'cells merged downwards over two header rows',
    text: 'ID;Data;Avaliação;\n;;Nota;Comentário\nA1;13/05/2024;9;Bom\nA2;14/05/2024;2;Mau\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [9, 2], dates: ['2024-05-13', '2024-05-14'] },
  },
  {
    name: 'a second header row that says how was answered',
    text: 'Respondent ID,End Date,"On a scale of 0 to 10, how likely are you to recommend us?",What is the main reason for your score?\n,,,Open-Ended Response\n1181,03/14/2024,9,Friendly staff\n1182,03/15/2024,2,Slow delivery\n',
    want: {
      delimiter: ',',
      columns: [
        'On a scale of 0 to 10, how likely are you to recommend us?',
        'What is the main reason for your score?',
        'End Date',
      ],
      scores: [9, 2],
      dates: ['2024-03-14', '2024-03-15'],
    },
  },
  {
    name: 'technical names below the questions',
    text: 'Data da resposta;Recomendaria-nos?;Porquê?\ndt;q1;q2\n14/02/2024;9;Bom\n15/02/2024;2;Mau\n',
    want: {
      columns: ['Recomendaria-nos?', 'Porquê?', 'Data da resposta'],
      scores: [9, 2],
      dates: ['2024-02-14', '2024-02-15'],
    },
  },
  {
    name: 'the same header in two languages',
    text: 'Data;Nota;Comentário\nDate;Score;Comment\n14/02/2024;9;Bom\n15/02/2024;2;Mau\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [9, 2], dates: ['2024-02-14', '2024-02-15'] },
  },
  {
    name: 'three header rows of Qualtrics',
    text: 'RecordedDate,Q1,Q2\nRecorded Date,How likely are you to recommend us?,Why did you give this score?\n"{""ImportId"":""recordedDate""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\n2024-03-14 10:00:00,9,Friendly\n2024-03-15 11:00:00,3,Slow\n',
    want: {
      delimiter: ',',
      columns: ['Q1', 'Q2', 'RecordedDate'],
      scores: [9, 3],
      dates: ['2024-03-14', '2024-03-15'],
    },
  },
  {
    name: 'a closing summary of several lines',
    text: 'Data;Nota;Comentário\n14/03/2024;10;Top\n15/03/2024;6;Lento\nPromotores;1;\nNeutros;0;\nDetratores;1;\nNPS;0;\nConfidencial;;\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [10, 6], dates: ['2024-03-14', '2024-03-15'] },
  },
  {
    name: 'an average without a word',
    text: 'Data;Nota;Comentário\n14/03/2024;10;Top\n15/03/2024;5;Lento\n;7,5;\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [10, 5], dates: ['2024-03-14', '2024-03-15'] },
  },
  {
    name: 'lines drawn around a table',
    text: 'Satisfação\n\n-------------------------\n|Data      |Nota|Comentário |\n-------------------------\n|14/03/2024|  10|Top        |\n|15/03/2024|   5|Lento      |\n-------------------------\n',
    want: {
      delimiter: '|',
      columns: ['Nota', 'Comentário', 'Data'],
      scores: [10, 5],
      dates: ['2024-03-14', '2024-03-15'],
    },
  },
  {
    name: 'a title of figures with names of columns in it',
    text: 'Comentários recebidos: 2;Nota média: 6,0;Data: 31/03/2024\nData;Nota;Comentário\n14/03/2024;10;Top\n15/03/2024;2;Lento\n',
    want: { columns: ['Nota', 'Comentário', 'Data'], scores: [10, 2], dates: ['2024-03-14', '2024-03-15'] },
  },
  {
    name: 'technical names above long questions: the names are the header',
    text: 'data_resp;q1_nps;q2_texto\nEm que data respondeu?;Numa escala de 0 a 10, em que 0 é nada provável e 10 é muito provável, recomendaria a nossa cooperativa a um familiar?;Por que razão nos deu essa nota? Conte-nos o que correu bem e o que correu mal.\n14/03/2024;9;Bom\n15/03/2024;3;Mau\n',
    want: {
      columns: ['q1_nps', 'q2_texto', 'data_resp'],
      scores: [9, 3],
      dates: ['2024-03-14', '2024-03-15'],
    },
  },
  {
    name: 'a column that the caller names by its question',
    text: 'Q1,Q2,Q3\nHow likely are you to recommend us?,How likely are you to buy again?,Why?\n9,1,Friendly\n3,0,Slow\n',
    options: { map: { score: 'How likely are you to buy again?' } },
    want: { delimiter: ',', columns: ['Q2', 'Q3', null], scores: [1, 0] },
  },
  {
    name: 'technical names above an answer without figures',
    text: 'id_cliente;nota_nps;comentario_cliente\nc-abc;;Não quis dar nota\nc-abd;9;Bom\nc-abe;3;Mau\n',
    want: {
      columns: ['nota_nps', 'comentario_cliente', null],
      scores: [9, 3],
      rejected: [[2, 'score-missing']],
      unscored: ['Não quis dar nota'],
    },
  },
  {
    name: 'answers to choose from below a question',
    text: 'Respondent ID,Date Created,Which store did you visit?,,,Would you recommend us?,Please tell us why\n,,North,South,Other (please specify),,Open-Ended Response\n118001,2024-03-14,North,,,9,Tidy\n118002,2024-03-15,,South,,3,Long queue\n',
    want: {
      delimiter: ',',
      columns: ['Would you recommend us?', 'Please tell us why', 'Date Created'],
      scores: [9, 3],
      dates: ['2024-03-14', '2024-03-15'],
    },
  },
];

test.for(cases)('sees $name', async (row) => {
  expect(await readCase(row)).toMatchObject(wanted(row));
});
