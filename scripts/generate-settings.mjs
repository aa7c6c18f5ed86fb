// Writes the table of settings in docs/settings.md from the schema that the plugin reads settings with.
//   node scripts/generate-settings.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';

import { format, resolveConfig } from 'prettier';

const { settingsSchema } = await import('../dist/settings/schema.js');

const FILE = new URL('../docs/settings.md', import.meta.url);
const BEGIN = '<!-- begin generated settings table -->';
const END = '<!-- end generated settings table -->';

const typeOf = (schema) => {
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  if (Array.isArray(schema.type)) return schema.type.join(' or ');
  if (schema.type === 'array')
    return schema.items.anyOf ? 'array of names or `{ from, name }`' : 'array of strings';
  return schema.type;
};
const defaultOf = (schema) => {
  if (!('default' in schema)) return '';
  const text = JSON.stringify(schema.default);
  return text.length > 40 ? 'see below' : `\`${text}\``;
};
const rows = Object.entries(settingsSchema.properties).map(
  ([key, schema]) =>
    `| \`${key}\` | ${typeOf(schema)} | ${defaultOf(schema)} | ${schema.description.replaceAll('|', '\\|')} |`,
);
const table = ['| key | accepts | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');

const current = readFileSync(FILE, 'utf8');
const [head, rest] = current.split(BEGIN);
const [, tail] = (rest ?? '').split(END);
const options = await resolveConfig(FILE.pathname);
const next = await format(`${head}${BEGIN}\n\n${table}\n\n${END}${tail}`, { ...options, parser: 'markdown' });
if (process.argv.includes('--check')) {
  if (next !== current) {
    console.error('docs/settings.md is stale: run npm run generate.');
    process.exit(1);
  }
} else {
  writeFileSync(FILE, next);
}
