import { useQuery } from '@tanstack/react-query';
import { CORRECTION_FIELDS, ROLE_WORDS, type Role, WAY_TO_CHANGE_WORDS } from '@xinxiu/domain';
import { Button, Descriptions, Flex, Radio, Typography } from 'antd';
import { useState } from 'react';
import { useDepartmentName } from '../../api/departments.js';
import { useWordsIn } from '../../i18n/words.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Waiting } from '../../shared/Waiting.js';
import { AskDialog } from './AskDialog.js';
import { OwnCorrections } from './OwnCorrections.js';
import { type HeldData, type Wanted, heldData, useChooseLanguage } from './corrections.queries.js';
import { useCorrectionTexts } from './corrections.texts.js';

type Field = HeldData['fields'][number];
const NAMES = [
  'username',
  'name',
  'email',
  'role',
  'department',
  'organisation',
  'organisationName',
  'locale',
] as const;
const isNamed = (field: string): field is (typeof NAMES)[number] => NAMES.some((one) => one === field);
const isCorrectable = (field: string): field is Wanted['field'] =>
  CORRECTION_FIELDS.some((one) => one === field);

/** What is held of the own account, and how each of it changes; what others rely on is asked for. */
export function HeldDataCard() {
  const say = useCorrectionTexts();
  const query = useQuery(heldData());
  const [asked, setAsked] = useState<Field>();
  return (
    <>
      <Waiting query={query}>
        {({ article, fields }) => (
          <>
            <Typography.Paragraph type="secondary">{article}</Typography.Paragraph>
            <Descriptions
              size="small"
              column={1}
              items={fields.map((one) => ({
                key: one.field,
                label: isNamed(one.field) ? say(`field_${one.field}`) : one.field,
                children: <Held held={one} ask={() => setAsked(one)} />,
              }))}
            />
          </>
        )}
      </Waiting>
      <OwnCorrections />
      {asked && isCorrectable(asked.field) && (
        <AskDialog field={asked.field} from={asked.value} close={() => setAsked(undefined)} />
      )}
    </>
  );
}

function Held({ held: { field, value, change }, ask }: { readonly held: Field; readonly ask: () => void }) {
  const say = useCorrectionTexts();
  const wordsIn = useWordsIn();
  const departmentName = useDepartmentName();
  if (field === 'locale') return <LanguageChoice value={value} />;
  const inWords: Readonly<Record<string, () => string>> = {
    role: () => wordsIn(ROLE_WORDS[value as Role]),
    department: () => (value === '' ? '' : departmentName(value)),
  };
  const shown = inWords[field]?.() ?? value;
  return (
    <Flex wrap gap={8} align="baseline">
      <span>{shown || '—'}</span>
      <Typography.Text type="secondary">{wordsIn(WAY_TO_CHANGE_WORDS[change])}</Typography.Text>
      {isCorrectable(field) && (
        <Button size="small" aria-label={`${say('ask')}: ${say(`field_${field}`)}`} onClick={ask}>
          {say('ask')}
        </Button>
      )}
    </Flex>
  );
}

/** Of mails; that of the page is chosen above it. */
function LanguageChoice({ value }: { readonly value: string }) {
  const say = useCorrectionTexts();
  const { mutate, isPending, error } = useChooseLanguage();
  return (
    <div>
      <Radio.Group
        aria-label={say('field_locale')}
        value={value}
        disabled={isPending}
        onChange={({ target }) => mutate(target.value as 'zh-CN' | 'en')}
        options={[
          { value: 'zh-CN', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
      {error && <ProblemNote error={error} />}
    </div>
  );
}
