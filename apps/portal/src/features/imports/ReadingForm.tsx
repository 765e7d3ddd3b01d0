import { PENALTY_FIELD_WORDS, type PenaltyField } from '@xinxiu/domain';
import { Alert, Button, Flex, Form, Input, Radio, Typography } from 'antd';
import { useState } from 'react';
import { addressOf } from '../../api/client.js';
import { useImportProfiles } from '../../shared/import-profiles.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Select } from '../../shared/Select.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import { MappingTable } from './MappingTable.js';
import { type Choices, type Import, useCheck } from './imports.queries.js';
import { useImportTexts } from './imports.texts.js';
import { firstMeanings, mappingOf, meantTwice } from './meanings.js';

type Way = 'profile' | 'hand';
type Given = Pick<Choices, 'subjectName' | 'subjectCode' | 'title'>;

const FIRST_PROFILE = 'national';

/** How the file is to be read: by a profile, or column by column. */
export function ReadingForm({ shown }: { readonly shown: Import }) {
  const say = useImportTexts();
  const { id, columns, fits, choices } = shown;
  const explained = choices?.mapping !== undefined;
  const known = choices !== undefined || fits.length > 0;
  const [way, setWay] = useState<Way>(explained || !known ? 'hand' : 'profile');
  const [profile, setProfile] = useState(choices?.profile ?? fits[0] ?? FIRST_PROFILE);
  const [meanings, setMeanings] = useState(() => firstMeanings(columns, choices));
  const { mutate, isPending, error } = useCheck(id);
  const mapping = mappingOf(columns, meanings);
  const open = way === 'hand' ? columns.length - mapping.length : 0;
  const check = (given: Given): void => {
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()));
    mutate(way === 'hand' ? { profile: FIRST_PROFILE, mapping, ...said } : { profile, ...said });
  };
  return (
    <Form<Given> layout="vertical" initialValues={choices ?? {}} onFinish={check}>
      <Radio.Group
        value={way}
        onChange={({ target }) => setWay(target.value as Way)}
        style={{ marginBlockEnd: 12 }}
        options={[
          { value: 'profile', label: say('byProfile') },
          { value: 'hand', label: say('byHand') },
        ]}
      />
      {way === 'profile' ? (
        <ProfileField fits={fits} value={profile} change={setProfile} />
      ) : (
        <>
          <MappingTable
            columns={columns}
            meanings={meanings}
            change={(header, meaning) => setMeanings((all) => ({ ...all, [header]: meaning }))}
          />
          <Form.Item
            name="title"
            label={say('mappingTitle')}
            extra={say('mappingTitleHint')}
            style={{ maxWidth: 420, marginBlockStart: 16 }}
          >
            <Input maxLength={60} />
          </Form.Item>
        </>
      )}
      {way === 'hand' && <MeantTwice mapping={mapping} />}
      <SubjectFields />
      {error && <ProblemNote error={error} />}
      <Flex align="center" gap={12} wrap>
        <Button
          type={choices ? 'default' : 'primary'}
          htmlType="submit"
          loading={isPending}
          disabled={open > 0}
        >
          {say(choices ? 'checkAgain' : 'check')}
        </Button>
        {open > 0 && <Typography.Text type="warning">{say('needMeaning', { n: open })}</Typography.Text>}
      </Flex>
    </Form>
  );
}

/** Said before the trial, which says it row by row. */
function MeantTwice({ mapping }: { readonly mapping: ReturnType<typeof mappingOf> }) {
  const say = useImportTexts();
  const headingIn = useHeadingIn();
  return meantTwice(mapping).map(([field, headers]) => (
    <Alert
      key={field}
      type="warning"
      showIcon
      role="status"
      style={{ marginBlockEnd: 12 }}
      title={say('meantTwice', {
        columns: headers.map((column) => say('columnName', { column })).join(say('between')),
        field: headingIn(PENALTY_FIELD_WORDS[field as PenaltyField]),
      })}
    />
  ));
}

function SubjectFields() {
  const say = useImportTexts();
  return (
    <Flex gap={16} wrap style={{ marginBlockStart: 12 }}>
      <Form.Item
        name="subjectName"
        label={say('subjectName')}
        extra={say('subjectHint')}
        style={{ flex: '1 1 280px', maxWidth: 420 }}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="subjectCode" label={say('subjectCode')} style={{ flex: '1 1 280px', maxWidth: 420 }}>
        <Input maxLength={40} />
      </Form.Item>
    </Flex>
  );
}

interface ProfileProps {
  readonly fits: readonly string[];
  readonly value: string;
  readonly change: (name: string) => void;
}

function ProfileField({ fits, value, change }: ProfileProps) {
  const say = useImportTexts();
  const wordsIn = useWordsIn();
  const profiles = useImportProfiles() ?? [];
  const options = profiles.map(({ name, title, byHand }) => ({
    value: name,
    label: [
      wordsIn(title),
      ...(byHand ? [say('ownProfile')] : []),
      ...(fits.includes(name) ? [say('fits')] : []),
    ].join(' · '),
  }));
  return (
    <Flex align="center" gap={12} wrap>
      <Select<string>
        aria-label={say('profile')}
        value={value}
        options={options}
        popupMatchSelectWidth={false}
        style={{ minWidth: 340, maxWidth: '100%' }}
        onChange={change}
      />
      <a href={addressOf(`/import-profiles/${encodeURIComponent(value)}`)} download={`${value}.yaml`}>
        {say('download')}
      </a>
    </Flex>
  );
}
