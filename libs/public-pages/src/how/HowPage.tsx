import { type CaseRules, REMEDY_WORDS, type RuleSource, STEPS } from '@xinxiu/domain';
import type { ReactNode } from 'react';
import { numberText } from '../frame/dates.js';
import { Layout } from '../frame/Layout.js';
import { Article, ruleText } from '../frame/Rule.js';
import type { Language, View } from '../frame/view.js';
import { HOW } from './how.texts.js';
import { materialsRule } from './materials.js';

/** Everything that has a number comes from the county's rules in force, with the article that gives it. */
export function HowPage({ view, rules }: { readonly view: View; readonly rules: CaseRules | undefined }) {
  const { language } = view;
  const materials = rules && materialsRule(rules);
  return (
    <Layout view={view} title={HOW.title} about={HOW.about} indexed>
      <Part id="who" title={HOW.whoTitle[language]}>
        <p>{HOW.who[language]}</p>
      </Part>
      <Part id="steps" title={HOW.stepsTitle[language]}>
        {rules ? <Steps rules={rules} language={language} /> : <p>{HOW.noRules[language]}</p>}
        <p className="hint">{HOW.workingDays[language]}</p>
      </Part>
      {materials && (
        <Part id="materials" title={HOW.materialsTitle[language]}>
          <RuleLine rule={materials} language={language} />
        </Part>
      )}
      <Part id="free" title={HOW.freeTitle[language]}>
        <p className="note">{HOW.free[language]}</p>
      </Part>
      {rules && (
        <Part id="false" title={HOW.falseTitle[language]}>
          <RuleLine rule={rules.consequences.falseMaterial} language={language} />
          <RuleLine rule={rules.consequences.commitmentBreach} language={language} />
        </Part>
      )}
      <Part id="remedies" title={HOW.remediesTitle[language]}>
        <p>{HOW.refused[language]}</p>
        <p>{REMEDY_WORDS.reconsideration[language]}</p>
        <p>{REMEDY_WORDS.lawsuit[language]}</p>
        <p>{REMEDY_WORDS.again[language]}</p>
        {rules && (
          <p>
            {HOW.objection[language]}
            {ruleText(rules.duties.objection, language)}{' '}
            <Article rule={rules.duties.objection} language={language} />
          </p>
        )}
      </Part>
    </Layout>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function RuleLine({ rule, language }: { readonly rule: RuleSource; readonly language: Language }) {
  return (
    <p>
      {ruleText(rule, language)} <Article rule={rule} language={language} />
    </p>
  );
}

function Steps({ rules, language }: { readonly rules: CaseRules; readonly language: Language }) {
  const { extension, supplement } = rules;
  return (
    <ol className="steps">
      {STEPS.map((step) => {
        const { owner, workingDays } = rules.steps[step];
        return (
          <li key={step}>
            <h3>
              {HOW.step[step][language]}{' '}
              <span className="who">
                {HOW.owner[owner][language]} · {HOW.days(numberText(workingDays, language))[language]}
              </span>
            </h3>
            <RuleLine rule={rules.steps[step]} language={language} />
            {step === 'supplement-required' && <RuleLine rule={supplement} language={language} />}
            {step === 'under-review' && <RuleLine rule={extension} language={language} />}
          </li>
        );
      })}
    </ol>
  );
}
