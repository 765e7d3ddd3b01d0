import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Card, Flex, Input } from 'antd';
import { useLanguage } from '../../../i18n/texts.js';
import type { Condition } from '../cases.queries.js';
import { EMPTY_REASON } from './act-form.js';
import { useActTexts } from './act.texts.js';
import type { FieldProps } from './field-props.js';
import { namedList } from '../../../shared/Select.js';
import { RefusedButton } from '../../../shared/RefusedButton.js';
import { Labelled } from './Labelled.js';

const MOST_REASONS = 20;

/** Structured reasons: code, text and article. The conditions of the checklist are offered with their articles. */
export function ReasonsField({ one, draft: { reasons }, change, faults }: FieldProps) {
  const say = useActTexts();
  const put = (at: number, next: Partial<(typeof reasons)[number]>): void =>
    change({ reasons: reasons.map((reason, place) => (place === at ? { ...reason, ...next } : reason)) });
  const drop = (at: number): void => change({ reasons: reasons.filter((_, place) => place !== at) });
  return (
    <>
      {reasons.map((reason, at) => (
        <Card
          key={at}
          size="small"
          title={say('reasonNo', { n: at + 1 })}
          style={{ marginBlockEnd: 12 }}
          extra={
            reasons.length > 1 && (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={say('dropReason', { n: at + 1 })}
                onClick={() => drop(at)}
              />
            )
          }
        >
          <OneReason
            reason={reason}
            conditions={one.verification}
            put={(next) => put(at, next)}
            faultOf={(part) => faults[`reasons.${String(at)}.${part}`]}
          />
        </Card>
      ))}
      <div style={{ marginBlockEnd: 14 }}>
        {reasons.length < MOST_REASONS ? (
          <Button icon={<PlusOutlined />} onClick={() => change({ reasons: [...reasons, EMPTY_REASON] })}>
            {say('addReason')}
          </Button>
        ) : (
          <RefusedButton
            icon={<PlusOutlined />}
            label={say('addReason')}
            reason={say('atMost', { n: MOST_REASONS })}
          />
        )}
      </div>
    </>
  );
}

interface OneProps {
  readonly reason: typeof EMPTY_REASON;
  readonly conditions: readonly Condition[];
  readonly put: (next: Partial<typeof EMPTY_REASON>) => void;
  readonly faultOf: (part: 'code' | 'text' | 'article') => FieldProps['faults'][string] | undefined;
}

function OneReason({ reason, conditions, put, faultOf }: OneProps) {
  const say = useActTexts();
  const language = useLanguage();
  const known = conditions.find(({ condition }) => condition === reason.code);
  const textOf = ({ text, textEn }: Condition): string => (language === 'en' ? textEn : text);
  const choose = (code: string): void => {
    const chosen = conditions.find(({ condition }) => condition === code);
    put({ code, ...(chosen && reason.article === '' && { article: chosen.article.slice(0, 200) }) });
  };
  return (
    <>
      <Labelled label={say('code')} hint={known ? textOf(known) : say('codeHint')} fault={faultOf('code')}>
        {(tied) => (
          <AutoComplete
            popupRender={namedList}
            {...tied}
            style={{ width: '100%' }}
            value={reason.code}
            onChange={(code: string) => put({ code })}
            onSelect={choose}
            showSearch={{ filterOption: false }}
            options={conditions.map((one) => ({
              value: one.condition,
              label: `${textOf(one)} (${one.condition})`,
            }))}
          />
        )}
      </Labelled>
      <Flex vertical>
        <Labelled label={say('reasonText')} fault={faultOf('text')}>
          {(tied) => (
            <Input.TextArea
              {...tied}
              rows={2}
              maxLength={2_000}
              value={reason.text}
              onChange={({ target }) => put({ text: target.value })}
            />
          )}
        </Labelled>
        <Labelled label={say('article')} fault={faultOf('article')} isOptional>
          {(tied) => (
            <Input
              {...tied}
              maxLength={200}
              value={reason.article}
              onChange={({ target }) => put({ article: target.value })}
            />
          )}
        </Labelled>
      </Flex>
    </>
  );
}
