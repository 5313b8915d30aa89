const LANGUAGE_CODE = /^[a-z]{2,3}$/u;

/** Language codes by name in the given locale; `special` words for the codes that name no language. */
export function createLanguageName(
  locale: string,
  special: { readonly mixed: string; readonly und: string },
): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const words = new Map(Object.entries(special));
  return (code) => words.get(code) ?? (LANGUAGE_CODE.test(code) ? (names.of(code) ?? code) : code);
}
