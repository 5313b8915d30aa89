/** Portuguese of both shores: words that are the same in Brazil and in Portugal. */
import type { ExplorerMessages } from './types.ts';

const count = new Intl.NumberFormat('pt');

export const pt: ExplorerMessages = {
  language: 'pt',
  locale: 'pt',
  ownName: 'Português',
  languages: 'Idioma',
  tagline: 'O NPS diz quanto. O Porque diz a razão.',
  about:
    'O Porque lê as respostas abertas dos seus questionários (NPS, CSAT, CES) em português, catalão e inglês ' +
    'e mostra os motivos de cada nota: quantos pontos cada tema tira ou acrescenta, com que margem de erro, ' +
    'e nas palavras de quem respondeu.',
  privacy:
    'Tudo fica neste computador. Números de documentos, telefones, e-mails e outros dados pessoais são ' +
    'retirados dos comentários antes de estes serem guardados.',
  upload: {
    heading: 'Entram respostas, sai um relatório',
    invitation: 'Arraste o documento com as respostas até aqui ou clique para escolher',
    formats: 'CSV, TSV, Excel (XLSX), JSON ou NDJSON, até 100 MB',
    expected:
      'Basta uma coluna com a nota e outra com o comentário. Data, canal e outras colunas são ' +
      'reconhecidas quando existem.',
    button: 'Ver o relatório',
  },
  sample: {
    explanation: 'Ainda não tem dados? Veja primeiro um exemplo, de uma operadora inventada.',
    button: 'Carregar o exemplo',
  },
  surveys: {
    heading: 'Questionários guardados',
    none: 'Ainda não há nenhum.',
    responses: (n) => `${count.format(n)} ${n === 1 ? 'resposta' : 'respostas'}`,
    storedOn: (date) => `guardado em ${date}`,
    remove: 'Apagar',
    removeForGood: 'Apagar definitivamente',
  },
  problem: 'Não foi possível:',
  forPrograms: 'Para programas',
  docs: 'Documentação da API',
  openApi: 'Descrição OpenAPI',
};
