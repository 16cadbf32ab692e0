/** Markup made to slow parsers down, each shape repeated up to a size. For tests and benches. */
const repeat = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length));
const nest = (open: string, close: string, size: number): string =>
  repeat(open, size / 2) + repeat(close, size / 2);

const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'deep div': (size) => repeat('<div>', size),
  'deep div, closed': (size) => nest('<div>', '</div>', size),
  'deep list': (size) => repeat('<ul><li>', size),
  'deep definition list': (size) => repeat('<dl><dt><dd>', size),
  formatting: (size) => repeat('<b><i><a href=x><font>', size),
  'crossed formatting': (size) => repeat('<b><p></b></p>', size),
  'deep table': (size) => repeat('<table><tr><td>', size),
  'wide table': (size) => `<table>${repeat('<tr><td>Satu, dua, tiga.', size)}`,
  select: (size) => `<select>${repeat('<option>a', size)}`,
  comment: (size) => `<!--${repeat('--!>-', size)}`,
  'many attributes': (size) =>
    `<p ${Array.from({ length: size / 8 }, (_, at) => `a${at}=1`).join(' ')}>x`,
  'long attribute': (size) => `<p title="${repeat('x', size)}`,
  entity: (size) => repeat('&amp;&lt;&notin;', size),
  'broken entity': (size) => repeat('&#x0;&', size),
  'less-than': (size) => repeat('<', size),
  paragraphs: (size) => repeat('<p>Kata, kata dan kata lagi yang panjang. ', size),
  links: (size) => repeat('<a href="http://a.id/b">c</a>', size),
  'end tags': (size) => `${'<div>'.repeat(1_000)}${repeat('</x>', size)}`,
  drawings: (size) => repeat('<svg><title>', size),
  headings: (size) => repeat('<h1><h2>', size),
  forms: (size) => repeat('<form><input name=a>', size),
  'JSON-LD': (size) => `<script type="application/ld+json">${repeat('[', size)}</script>`,
  'JSON-LD graph': (size) =>
    `<script type="application/ld+json">${repeat('{"@type":"A","@graph":[', Math.min(size, 500_000))}</script>`,
  'date lines': (size) => repeat('<p>1 Mei 2024 1 Mei 2024 ', size),
  'spaces in a class': (size) => repeat(`<div class="${' a'.repeat(200)}">kata</div>`, size),
};

/** Every shape by name, as bytes of about `size`. */
export function hostileShapes(size: number): { readonly name: string; readonly bytes: Buffer }[] {
  return Object.entries(SHAPES).map(([name, make]) => ({
    name,
    bytes: Buffer.from(make(size).slice(0, size)),
  }));
}
