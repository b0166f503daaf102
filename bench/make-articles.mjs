import { createWriteStream, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createPipeline } from '../dist/index.js';

const ARTICLES_PER_FILE = 1_000;
const DAY = 86_400_000;
const SYLLABLES = 'ba den ko lin ma ner os pri ra sel tan ul va wes yor zim'.split(' ');

/**
 * Writes so many articles as JSON lines: those of the corpus again and again, each time with other figures, on another
 * day, and with another surname for half of the people, so that names go on being new. The same ones each time.
 */
export async function writeArticles(folder, count) {
  mkdirSync(folder, { recursive: true });
  const models = readModels();
  for (let first = 0; first < count; first += ARTICLES_PER_FILE) {
    const file = createWriteStream(
      join(folder, `part-${String(first / ARTICLES_PER_FILE).padStart(5, '0')}.jsonl`),
    );
    for (let index = first; index < Math.min(count, first + ARTICLES_PER_FILE); index++) {
      const article = vary(models[index % models.length], Math.floor(index / models.length));
      if (!file.write(`${JSON.stringify({ id: `a${String(index).padStart(8, '0')}`, ...article })}\n`)) {
        await once(file, 'drain');
      }
    }
    file.end();
    await finished(file);
  }
}

/** Articles of the corpus with the surnames in them; the desks that are kept for testing are left out. */
function readModels() {
  const folder = new URL('../corpus/articles/', import.meta.url);
  const { run } = createPipeline();
  return readdirSync(folder)
    .filter((name) => /^(?!business|europe).*\.txt$/.test(name))
    .toSorted()
    .map((name) => {
      const content = readFileSync(new URL(name, folder), 'utf8');
      const [, published, text] = /^---\ndate: (\S+)\n---\n([\s\S]*)$/.exec(content);
      const people = run({ id: name, text, published }).entities.filter(({ type }) => type === 'PERSON');
      const surnames = people.map((person) => /^\p{L}.* (\p{Lu}\p{Ll}{2,})$/u.exec(person.name)?.[1]);
      return { published, text, surnames: [...new Set(surnames.filter((surname) => surname !== undefined))] };
    });
}

/** The article's variant of this number; the first is the article itself. */
function vary({ published, text, surnames }, variant) {
  if (variant === 0) return { published, text };
  let varied = text.replace(/(?<![\d.,])[1-9]\d{1,2}(?![\d.,]*\d)/g, (digits) => {
    const least = 10 ** (digits.length - 1);
    return String(least + ((Number(digits) - least + 7 * variant) % (9 * least)));
  });
  for (const [index, surname] of surnames.entries()) {
    if ((index + variant) % 2 === 0) varied = varied.replaceAll(surname, makeSurname(surname, variant));
  }
  const day = new Date(Date.parse(published) + variant * DAY).toISOString().slice(0, 10);
  return { published: day, text: varied };
}

/** Another one with the same initial; no two variants of a name are the same. */
function makeSurname(surname, variant) {
  let made = '';
  for (let rest = variant; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    made += SYLLABLES[rest % SYLLABLES.length];
  }
  return `${surname.slice(0, 2)}${made}${surname.slice(-1)}`;
}
