import { stateOf } from '../../../api/cases.js';
import { useQuery } from '@tanstack/react-query';
import { ROLE_WORDS, barToApproval, owningUnit } from '@xinxiu/domain';
import { Alert, Input, Radio, Select } from 'antd';
import type { ComponentType } from 'react';
import { useWordsIn } from '../../../i18n/words.js';
import { colleaguesOf } from '../cases.queries.js';
import { openConditions } from '../page/answers.js';
import { useTargetName } from '../../../shared/target-name.js';
import { useActTexts } from './act.texts.js';
import type { Field } from './act-form.js';
import type { FieldProps } from './field-props.js';
import { ItemsField } from './ItemsField.js';
import { Labelled } from './Labelled.js';
import { NotApprovable } from './NotApprovable.js';
import { ReasonsField } from './ReasonsField.js';

/** A field of several lines. */
function prose(field: 'reason' | 'note' | 'text', label: 'reason' | 'note' | 'text', most: number) {
  return function Prose({ draft, change, faults, isOptional }: FieldProps) {
    const say = useActTexts();
    return (
      <Labelled label={say(label)} fault={faults[field]} isOptional={isOptional}>
        {(tied) => (
          <Input.TextArea
            {...tied}
            rows={3}
            maxLength={most}
            value={draft[field]}
            onChange={({ target }) => change({ [field]: target.value })}
          />
        )}
      </Labelled>
    );
  };
}

function ArticleField({ draft, change, faults }: FieldProps) {
  const say = useActTexts();
  return (
    <Labelled label={say('article')} hint={say('articleHint')} fault={faults['article']}>
      {(tied) => (
        <Input
          {...tied}
          maxLength={200}
          value={draft.article}
          onChange={({ target }) => change({ article: target.value })}
        />
      )}
    </Labelled>
  );
}

function PersonField({ one, draft, change, faults }: FieldProps) {
  const say = useActTexts();
  const wordsIn = useWordsIn();
  const unit = owningUnit(stateOf(one.case)) ?? '';
  const { data, isPending } = useQuery({ ...colleaguesOf(unit), enabled: unit !== '' });
  const options = (data?.items ?? [])
    .filter(({ id }) => id !== one.case.holder?.id)
    .map(({ id, name, role }) => ({ value: id, label: `${name} · ${wordsIn(ROLE_WORDS[role])}` }));
  return (
    <Labelled label={say('person')} hint={say('personHint')} fault={faults['personId']}>
      {(tied) => (
        <Select
          {...tied}
          style={{ width: '100%' }}
          loading={isPending}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say('choosePerson')}
          value={draft.personId || null}
          options={options}
          onChange={(personId: string) => change({ personId })}
        />
      )}
    </Labelled>
  );
}

function TargetField({ one, draft, change, faults }: FieldProps) {
  const say = useActTexts();
  const nameOf = useTargetName();
  const options = one.case.targets
    .filter(({ state }) => state === 'pending')
    .map(({ name }) => ({ value: name, label: nameOf(name) }));
  return (
    <Labelled label={say('target')} fault={faults['target']}>
      {(tied) => (
        <Select
          {...tied}
          style={{ width: '100%' }}
          placeholder={say('chooseTarget')}
          value={draft.target || null}
          options={options}
          onChange={(target: string) => change({ target })}
        />
      )}
    </Labelled>
  );
}

function OutcomeField({ one, draft, change, faults }: FieldProps) {
  const say = useActTexts();
  const bar = barToApproval(one.case);
  return (
    <>
      {bar && <NotApprovable code={bar} />}
      <Labelled label={say('outcome')} fault={faults['outcome']}>
        {({ status: _, ...tied }) => (
          <Radio.Group
            {...tied}
            value={draft.outcome ?? null}
            onChange={({ target }) => change({ outcome: target.value as 'approve' | 'deny' })}
            options={[
              { value: 'approve', label: say('outcome_approve'), disabled: bar !== undefined },
              { value: 'deny', label: say('outcome_deny') },
            ]}
          />
        )}
      </Labelled>
    </>
  );
}

/** Of a decision or of an extension: only the approval of a repair hangs on the class. */
function ApproveField({ one, draft, change, faults }: FieldProps) {
  const say = useActTexts();
  const bar = one.case.proposal?.outcome === 'approve' ? barToApproval(one.case) : undefined;
  return (
    <>
      {bar && <NotApprovable code={bar} />}
      <Labelled label={say('approveAsked')} fault={faults['approve']}>
        {({ status: _, ...tied }) => (
          <Radio.Group
            {...tied}
            value={draft.approve ?? null}
            onChange={({ target }) => change({ approve: target.value as boolean })}
            options={[
              { value: true, label: say('approve_yes'), disabled: bar !== undefined },
              { value: false, label: say('approve_no') },
            ]}
          />
        )}
      </Labelled>
    </>
  );
}

/** The findings are typed in the checklist itself; the dialog shows that they are there. */
function FindingsField({ one, draft }: FieldProps) {
  const say = useActTexts();
  const open = openConditions(one.verification, draft.findings);
  if (open.length > 0)
    return <Alert type="warning" showIcon title={say('findingsOpen', { which: open.join(say('comma')) })} />;
  const met = draft.findings.filter((finding) => finding.met).length;
  return <p>{say('findingsSent', { met, unmet: draft.findings.length - met })}</p>;
}

export const FIELD_VIEWS: Readonly<Record<Field, ComponentType<FieldProps>>> = {
  reason: prose('reason', 'reason', 2_000),
  note: prose('note', 'note', 2_000),
  text: prose('text', 'text', 4_000),
  article: ArticleField,
  personId: PersonField,
  target: TargetField,
  outcome: OutcomeField,
  approve: ApproveField,
  reasons: ReasonsField,
  items: ItemsField,
  findings: FindingsField,
};
