import { describe, expect, it } from 'vitest';
import { readExamples } from './read-examples.js';

const fence = (code: string, language = 'js'): string => `\`\`\`${language}\n${code}\n\`\`\`\n`;

describe('readExamples', () => {
  it('reads the marked fences and no others', () => {
    const page = [
      '# Page',
      fence('unmarked();'),
      '<!-- ❌ incorrect filename=a.js -->',
      '',
      fence('one();'),
      '<!-- ✅ correct filename=b.ts config=strict packages=express,express-session -->',
      fence('two();', 'ts'),
    ].join('\n');
    expect(readExamples(page)).toEqual([
      {
        line: 9,
        expected: 'incorrect',
        filename: 'a.js',
        config: 'recommended',
        packages: [],
        code: 'one();\n',
        beside: {},
      },
      {
        line: 14,
        expected: 'correct',
        filename: 'b.ts',
        config: 'strict',
        packages: ['express', 'express-session'],
        code: 'two();\n',
        beside: {},
      },
    ]);
  });

  it('keeps the files beside an example up to the next heading', () => {
    const page = [
      '<!-- 📄 beside filename=helper.js -->',
      fence('help();'),
      '<!-- ❌ incorrect filename=a.js -->',
      fence('one();'),
      '<!-- ✅ correct filename=b.js -->',
      fence('# no heading'),
      '## Next',
      '<!-- ✅ correct filename=c.js -->',
      fence('three();'),
    ].join('\n');
    expect(readExamples(page).map(({ beside }) => Object.keys(beside))).toEqual([
      ['helper.js'],
      ['helper.js'],
      [],
    ]);
  });

  it('leaves marks alone that are shown as code', () => {
    expect(readExamples('````md\n<!-- ❌ incorrect -->\n```js\none();\n```\n````\n')).toEqual([]);
  });

  it.each([
    ['no file name', '<!-- ❌ incorrect config=strict -->', fence('one();'), 'names no filename='],
    ['nothing but the kind', '<!-- ❌ incorrect -->', fence('one();'), 'names no filename='],
    ['the sign missing', '<!-- incorrect filename=a.js -->', fence('one();'), 'is no complete mark'],
    ['an unknown attribute', '<!-- ❌ incorrect file=a.js -->', fence('one();'), '`file=a.js` is none of'],
    [
      'an unknown config',
      '<!-- ❌ incorrect filename=a.js config=all -->',
      fence('one();'),
      'no config `all`',
    ],
    ['no fence after it', '<!-- ❌ incorrect filename=a.js -->', 'Text.', 'has to be followed by a fence'],
    ['an open fence', '<!-- ❌ incorrect filename=a.js -->', '```js\none();', 'never closed'],
  ])('refuses a mark with %s', (_, mark, rest, message) => {
    expect(() => readExamples(`${mark}\n${rest}`)).toThrow(message);
  });
});
