/** Rows that are no answers: repeated headers, totals and averages, footers. */
import { looksLikeDate } from '../columns/describe-column.ts';
import { fold, foldWords } from '../cells/fold.ts';
import { parseScore } from '../cells/parse-score.ts';
import { isBlankRow, type RowSource } from '../container/table.ts';

export interface RowFrame {
  readonly header: readonly string[];
  /** Indexes of the columns; -1 where there is none. */
  readonly score: number;
  readonly comment: number;
  readonly date: number;
  /** Index of the last row with at least two filled cells (one in a file of one column). */
  readonly lastFullRow: number;
}

/** Labels of total lines, folded: a word alone or with figures, and a word with what it is the total of. */
const TOTAL_WORD =
  'totais|totals?|media|medias|mitjana|average|avg|mean|promedio|soma|suma|sum|mediana|median|nps|csat|ces|count|contagem|recompte|respostas|respostes|respuestas|responses|resultado|resultat|resumo|resum|summary|promotores|promotors|promoters|detratores|detractores|detractors|neutros|neutres|neutrals|passivos|passius|passives|minimo|minim|minimum|min|maximo|maxim|maximum|max|desvio padrao|desviacio|n';
const BARE_TOTAL = new RegExp(`^(?:${TOTAL_WORD})[:=]?[-–\\s\\d.,%()/=]*$`);
const NAMED_TOTAL =
  /^(?:sub-? ?totai?l?s?|grand total|totai?l?s? |(?:media|mitjana|average|mean|promedio|soma|suma|nps|csat|ces) (?:geral|general|global|final|total|ponderada|aritmetica|nps|csat|ces|score|d[aeo]s?|del|d'|of)\b).{0,40}$/;
/** Lines of a closing summary: promoters, neutrals, detractors, NPS, answers. */
const MAX_SUMMARY_LINES = 5;
/** How closing remarks of exports begin, folded. */
const FOOTER =
  /^(?:\*|fonte\b|font\b|fuente\b|source\b|gerado\b|gerada\b|generat\b|generado\b|generated\b|exportado\b|exportat\b|exported\b|extraido\b|extret\b|extracted\b|emitido\b|emes\b|relatorio\b|informe\b|report\b|pagina\b|page\b|fim\b|fi de\b|fin\b|end of\b|nota:|note:|obs:|filtros?\b|filtres?\b|filters?\b|confidencial|confidential|copyright|©|data d[ea] (?:extracao|exportacao|emissao)|data d'(?:extraccio|exportacio)|total\b|respostas?:|respostes:|responses:|registos\b|registros\b|registres\b|records\b|\d+ (?:registos|registros|registres|respostas|respostes|linhas|rows|records)\b)/;

function firstFilled(cells: readonly string[]): number {
  return cells.findIndex((cell) => cell.trim() !== '');
}

function countFilled(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + Number(cell.trim() !== ''), 0);
}

/** Index of the last row that fills more than a label. */
export function lastFullRow(rows: RowSource, width: number): number {
  let row = rows.length - 1;
  while (row >= 0 && countFilled(rows.at(row) ?? []) < Math.min(2, width)) {
    row -= 1;
  }
  return row;
}

/** The header once more, as in files pasted together. */
function isRepeatedHeader(cells: readonly string[], header: readonly string[]): boolean {
  const first = firstFilled(cells);
  if (first < 0 || fold(cells[first] ?? '').trim() !== fold(header[first] ?? '').trim()) {
    return false;
  }
  return header.every((text, index) => foldWords(cells[index] ?? '') === foldWords(text));
}

function hasScoreOnScale(cells: readonly string[], frame: RowFrame): boolean {
  const reading = parseScore(cells[frame.score] ?? '');
  return (
    reading.kind === 'number' && Number.isInteger(reading.value) && reading.value >= 0 && reading.value <= 10
  );
}

/** Nothing in this column but the label itself. */
function isBareAt(cells: readonly string[], column: number, label: number): boolean {
  return column < 0 || column === label || (cells[column] ?? '').trim() === '';
}

/** Totals may put a figure where comments stand. */
const FIGURE = /^\s*[\d.,%-]+\s*$/;

/** No comment and no date of its own beside the label. */
function isBareRow(cells: readonly string[], label: number, frame: RowFrame): boolean {
  const hasNoComment = isBareAt(cells, frame.comment, label) || FIGURE.test(cells[frame.comment] ?? '');
  return hasNoComment && isBareAt(cells, frame.date, label);
}

/** "Total", "Média", "Mitjana", "NPS", "Total da loja": a label with figures, and nothing that somebody wrote. */
function isTotal(cells: readonly string[], index: number, frame: RowFrame): boolean {
  const label = firstFilled(cells);
  const text = fold((cells[label] ?? '').slice(0, 60)).trim();
  if (NAMED_TOTAL.test(text) && label !== frame.comment) {
    return isBareRow(cells, label, frame);
  }
  const isSure = index > frame.lastFullRow - MAX_SUMMARY_LINES || !couldBeAnswer(cells, label, frame);
  return BARE_TOTAL.test(text) && isSure && isBareRow(cells, label, frame);
}

/** A product or a whole comment may be called "Total". */
function couldBeAnswer(cells: readonly string[], label: number, frame: RowFrame): boolean {
  return label === frame.comment || (label !== frame.score && hasScoreOnScale(cells, frame));
}

/** An average below the scores, without a word beside it. */
function isBareAverage(cells: readonly string[], index: number, frame: RowFrame): boolean {
  const isAlone = frame.header.length > 2 && firstFilled(cells) === frame.score && countFilled(cells) === 1;
  return (
    isAlone &&
    index > frame.lastFullRow &&
    /\d[.,]\d/.test(cells[frame.score] ?? '') &&
    !hasScoreOnScale(cells, frame)
  );
}

/** Text outside the two columns that matter: a section's name among dates, or anything behind the last answer. */
function isAside(
  text: string,
  place: number,
  at: { readonly isLast: boolean; readonly frame: RowFrame },
): boolean {
  const { score, comment, date, header } = at.frame;
  const isElsewhere = place !== comment && place !== score && header.length > 1;
  const isName = /\p{L}/u.test(text) && !looksLikeDate(text);
  return isElsewhere && isName && (place === date || (at.isLast && /[\s:]/.test(text)));
}

/** A single cell that is no answer: what the program that wrote the file says of it, or an aside. */
function isRemark(cells: readonly string[], index: number, frame: RowFrame): boolean {
  if (countFilled(cells) > 1) {
    return false;
  }
  const place = firstFilled(cells);
  const text = (cells[place] ?? '').trim();
  const isLast = index > frame.lastFullRow;
  const isFooter = FOOTER.test(fold(text.slice(0, 60))) && (isLast || place !== frame.comment);
  return isFooter || isAside(text, place, { isLast, frame });
}

/** Answers mostly begin with a number, a date or an id; titles, totals and headers with a word. */
function beginsWithFigure(cells: readonly string[]): boolean {
  const code = (cells[firstFilled(cells)] ?? '').charCodeAt(0);
  return code >= 48 && code < 58;
}

/** Whether a row is blank, a repeated header, a total or a footer: not counted at all. */
export function isSummaryLine(cells: readonly string[], index: number, frame: RowFrame): boolean {
  if (index <= frame.lastFullRow && beginsWithFigure(cells)) {
    return false;
  }
  return (
    isBlankRow(cells) ||
    isRepeatedHeader(cells, frame.header) ||
    isTotal(cells, index, frame) ||
    isBareAverage(cells, index, frame) ||
    isRemark(cells, index, frame)
  );
}
