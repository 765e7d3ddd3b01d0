import type { RuleSource, Trust, Words } from '@xinxiu/domain';
import { words } from '@xinxiu/domain';
import { TAG } from './Layout.js';
import type { Language } from './view.js';

const TRUST: Readonly<Record<Trust, Words>> = {
  S: words('据官方文本', 'read in an official text'),
  '2': words('据公开解读', 'read in a secondary source'),
  A: words('本县设定或者推定', 'set by the county or assumed'),
};

export type Cited = Pick<RuleSource, 'article' | 'trust' | 'text' | 'textEn'>;

export function ruleText({ text, textEn }: Cited, language: Language): string {
  return language === 'en' ? textEn : text;
}

/** Where a rule stands, and how sure that is. Articles are named as they are called: in Chinese. */
export function Article({
  rule: { article, trust },
  language,
}: {
  readonly rule: Pick<Cited, 'article' | 'trust'>;
  readonly language: Language;
}) {
  return (
    <small className="article">
      <cite lang={TAG.zh}>{article}</cite> <span className="trust">{TRUST[trust][language]}</span>
    </small>
  );
}
