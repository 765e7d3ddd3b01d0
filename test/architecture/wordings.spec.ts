import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import type { InChinese, Wordings } from '@xinxiu/contracts';
import { errorsIn, nodes, sentences, sources } from './sentences.js';
import { TABLES, apiInChinese, cliInChinese } from './wording-tables.js';

/** What a library words in English, with the tables that have its Chinese. */
interface Room {
  readonly files: readonly ts.SourceFile[];
  readonly said: (file: ts.SourceFile) => readonly string[];
  readonly tables: readonly Wordings[];
  /** Texts that nobody is told. */
  readonly untold?: RegExp;
}

const only = (files: readonly ts.SourceFile[], name: RegExp) =>
  files.filter(({ fileName }) => name.test(fileName));

/** What a function is given under some name is told by whoever calls it with one of its own. */
const ROOMS: Readonly<Record<string, Room>> = {
  contracts: {
    files: only(sources('libs/contracts/src'), /^(?!(problem|wordings)\/)/),
    said: (file) => sentences(file),
    tables: [TABLES.contracts],
  },
  'the rules, of faults': {
    files: sources('libs/domain/src'),
    said: (file) => errorsIn(file),
    tables: [TABLES.faults],
  },
  policy: {
    files: sources('libs/policy/src'),
    said: (file) => sentences(file),
    tables: [TABLES.packs, TABLES.packParts, TABLES.contracts],
  },
  calendar: {
    files: sources('libs/calendar/src'),
    said: (file) => sentences(file),
    tables: [TABLES.notices],
    // What JSON.parse says, by which the line is found.
    untold: /^(end of JSON|at position \{\})$/,
  },
  'files of keys': {
    files: sources('libs/platform/src/keys'),
    said: (file) => errorsIn(file),
    tables: [TABLES.keys],
  },
  stack: {
    files: sources('stack/src'),
    said: (file) => errorsIn(file, 'StackError'),
    tables: [TABLES.stack],
  },
  'the YAML library': {
    files: [
      ...sources('node_modules/yaml/dist/compose'),
      ...only(sources('node_modules/yaml/dist'), /^(doc\/directives|nodes\/Alias)\.js$/),
    ],
    said: (file) => sentences(file),
    tables: [TABLES.yaml],
    // Of writing YAML, and of faults of the library itself.
    untold:
      /^(use strict|%(YAML|TAG) .*|Map comment .*|This should not happen.*|Alias nodes cannot have tags)$/,
  },
  commander: {
    files: only(sources('node_modules/commander/lib'), /^(command|suggestSimilar|option|argument)\.js$/),
    said: (file) => sentences(file).filter((said) => /^error: |Did you mean|^Allowed choices/.test(said)),
    tables: [TABLES.commander],
  },
};

/** A sentence that commander goes on with what our own check of the value says. */
const goesOn = (said: string): readonly string[] => [said, `${said} {}`];

describe('what libraries word in English', () => {
  it.each(Object.entries(ROOMS))('has its Chinese: %s', (_, { files, said, tables, untold }) => {
    const found = [...new Set(files.flatMap((file) => said(file)))].filter((one) => !untold?.test(one));
    expect(found.length).toBeGreaterThan(4);
    const isKnown = (one: string) =>
      goesOn(one).some((wording) => tables.some((table) => Object.hasOwn(table, wording)));
    expect(found.filter((one) => !isKnown(one))).toEqual([]);
  });

  it.each([
    ['contracts', ['contracts', 'policy']],
    ['packs', ['policy']],
    ['notices', ['calendar']],
    ['faults', ['the rules, of faults']],
    ['stack', ['stack']],
    ['keys', ['files of keys']],
  ] as const)('has no Chinese for what nobody says any more: %s', (table, rooms) => {
    const said = new Set(
      rooms.flatMap((room) => ROOMS[room]?.files.flatMap((file) => sentences(file)) ?? []),
    );
    expect(Object.keys(TABLES[table]).filter((wording) => !said.has(wording))).toEqual([]);
  });
});

describe('the command line', () => {
  it('tells nothing of its own in one language only', () => {
    const told = sources('apps/cli/src').flatMap((file) =>
      nodes(file)
        .filter(isTold)
        .flatMap((node) => sentences(node, isBilingual)),
    );
    expect(told.filter((text) => /[a-z]{2} [a-z]{2}/i.test(text))).toEqual([]);
  });
});

/** A refusal, or what is put out as text. */
function isTold(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return /^(Refused|UsageError|InvalidArgumentError)$/.test(node.expression.getText());
  return ts.isCallExpression(node) && /^output\.(text|note|textLine)$/.test(node.expression.getText());
}

function isBilingual(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === 'say';
}

describe('the tables of wordings', () => {
  it('have each wording once', () => {
    const all = Object.values(TABLES).flatMap((table) => Object.keys(table));
    expect(all.filter((wording, index) => all.indexOf(wording) !== index)).toEqual([]);
  });

  const {
    parts: _parts,
    packParts: _packParts,
    yaml: _yaml,
    commander: _commander,
    system: _system,
    ...ours
  } = TABLES;
  const cases = Object.entries(ours).map(([name, table]): [string, Wordings, InChinese] => [
    name,
    table,
    ['faults', 'stack', 'keys'].includes(name) ? cliInChinese : apiInChinese,
  ]);

  it.each(cases)('lose no value: %s', (_, table, inChinese) => {
    for (const [english, chinese] of Object.entries(table)) {
      expect(chinese).toMatch(/\p{Script=Han}/u);
      const values = english.split('{}').length - 1;
      for (let place = 1; place <= values; place++) expect(chinese).toContain(`{${place}}`);
      const said = english.split('{}').reduce((text, part, place) => `${text}〈${place}〉${part}`);
      const turned = inChinese(said);
      for (let place = 1; place <= values; place++) expect(turned).toContain(`〈${place}〉`);
      expect(turned).toMatch(/\p{Script=Han}/u);
    }
  });
});
