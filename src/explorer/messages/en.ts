import type { ExplorerMessages } from './types.ts';

const count = new Intl.NumberFormat('en');

export const en: ExplorerMessages = {
  language: 'en',
  locale: 'en',
  ownName: 'English',
  languages: 'Language',
  tagline: 'NPS says what. Porque says why.',
  about:
    'Porque reads the open answers of your surveys (NPS, CSAT, CES) in Portuguese, Catalan and English and ' +
    'shows the reasons behind every score: how many points each theme costs or earns, with what margin of ' +
    'error, and in the words of the people who answered.',
  privacy:
    'Everything stays on this computer. Identity numbers, contact details and other personal data are taken out of comments before they are stored.',
  upload: {
    heading: 'A file goes in, a report comes out',
    invitation: 'Drop the file here, or click to choose it',
    formats: 'CSV, TSV, Excel (XLSX), JSON or NDJSON, up to 100 MB',
    expected:
      'One column with the score and one with the comment are enough. Date, channel, team and all other columns are recognised where there are any.',
    button: 'See the report',
  },
  sample: {
    explanation: 'No data at hand? Look first at a sample survey from an invented telecom company.',
    button: 'Load the sample',
  },
  surveys: {
    heading: 'Stored surveys',
    none: 'There are none yet.',
    responses: (n) => `${count.format(n)} ${n === 1 ? 'response' : 'responses'}`,
    storedOn: (date) => `stored on ${date}`,
    remove: 'Delete',
    removeForGood: 'Delete for good',
  },
  problem: 'That did not work:',
  forPrograms: 'For programs',
  docs: 'API documentation',
  openApi: 'OpenAPI description',
};
