import type { ExplorerMessages } from './types.ts';

const count = new Intl.NumberFormat('ca');

export const ca: ExplorerMessages = {
  language: 'ca',
  locale: 'ca',
  ownName: 'Català',
  languages: 'Llengua',
  tagline: 'L’NPS diu quant. Porque diu per què.',
  about:
    'Porque llegeix les respostes obertes de les vostres enquestes (NPS, CSAT, CES) en català, portuguès i anglès ' +
    'i mostra els motius de cada nota: quants punts resta o suma cada tema, amb quin marge d’error, ' +
    'i amb les paraules de qui ha respost.',
  privacy:
    'Tot queda en aquest ordinador. Els números de document, els contactes i altres dades personals es treuen dels comentaris abans de desar-los.',
  upload: {
    heading: 'Hi entra un fitxer i en surt un informe',
    invitation: 'Arrossegueu el fitxer fins aquí o feu clic per triar-lo',
    formats: 'CSV, TSV, Excel (XLSX), JSON o NDJSON, fins a 100 MB',
    expected:
      'N’hi ha prou amb una columna amb la nota i una altra amb el comentari. La data, el canal, l’equip i les altres columnes es reconeixen si hi són.',
    button: 'Veure l’informe',
  },
  sample: {
    explanation:
      'Encara no teniu dades? Proveu-ho primer amb una enquesta d’exemple d’una operadora inventada.',
    button: 'Carregar l’exemple',
  },
  surveys: {
    heading: 'Enquestes desades',
    none: 'Encara no n’hi ha cap.',
    responses: (n) => `${count.format(n)} ${n === 1 ? 'resposta' : 'respostes'}`,
    storedOn: (date) => `desada el ${date}`,
    remove: 'Esborrar',
    removeForGood: 'Esborrar definitivament',
  },
  problem: 'No ha estat possible:',
  forPrograms: 'Per a programes',
  docs: 'Documentació de l’API',
  openApi: 'Descripció OpenAPI',
};
