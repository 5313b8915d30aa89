import type { ExplorerMessages } from './types.ts';

const count = new Intl.NumberFormat('pt-PT', { useGrouping: true });

export const pt: ExplorerMessages = {
  language: 'pt',
  locale: 'pt',
  ownName: 'Português',
  languages: 'Idioma',
  tagline: 'O NPS diz quanto. O Porque diz porquê.',
  about:
    'O Porque lê as respostas abertas dos seus inquéritos (NPS, CSAT, CES) em português, catalão e inglês ' +
    'e mostra os motivos de cada nota: quantos pontos custa ou rende cada tema, com que margem de erro, ' +
    'e nas palavras de quem respondeu.',
  privacy:
    'Tudo fica neste computador. Números de documentos, contactos e outros dados pessoais são retirados dos comentários antes de serem guardados.',
  upload: {
    heading: 'Um ficheiro entra, um relatório sai',
    invitation: 'Arraste o ficheiro para aqui ou clique para o escolher',
    formats: 'CSV, TSV, Excel (XLSX), JSON ou NDJSON, até 100 MB',
    expected:
      'Basta uma coluna com a nota e outra com o comentário. Data, canal, equipa e as restantes colunas são reconhecidas quando existem.',
    button: 'Ver o relatório',
  },
  sample: {
    explanation: 'Ainda sem dados? Veja primeiro com um inquérito de exemplo, de uma operadora inventada.',
    button: 'Carregar o exemplo',
  },
  surveys: {
    heading: 'Inquéritos guardados',
    none: 'Ainda não há nenhum.',
    responses: (n) => `${count.format(n)} ${n === 1 ? 'resposta' : 'respostas'}`,
    storedOn: (date) => `guardado a ${date}`,
    remove: 'Apagar',
    removeForGood: 'Apagar de vez',
  },
  problem: 'Não foi possível:',
  forPrograms: 'Para programas',
  docs: 'Documentação da API',
  openApi: 'Descrição OpenAPI',
};
