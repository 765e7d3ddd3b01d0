import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlatformHealthAnswer } from '@xinxiu/contracts';
import { PLATFORM_PART_WORDS, reachOf } from '@xinxiu/domain';
import { Alert, Flex, Table, Typography } from 'antd';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import { Mark } from '../../shared/Mark.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { platformHealth } from './health.queries.js';
import { useHealthTexts } from './health.texts.js';

/** How each part of the platform is, for who looks after the machines. */
export function HealthPage() {
  const say = useHealthTexts();
  const { role } = usePerson();
  const query = useQuery(platformHealth);
  return (
    <>
      <PageTitle title={say('title')} under={say('under')} />
      <Waiting query={query}>{(health) => <Parts health={health} />}</Waiting>
      <Flex gap={16} style={{ marginBlockStart: 16 }}>
        <Link to="/desk/stuck">{say('stuck')}</Link>
        {reachOf('duty.read', role) !== undefined && <Link to="/desk/duties">{say('duties')}</Link>}
      </Flex>
    </>
  );
}

type Part = PlatformHealthAnswer['parts'][number];

function Parts({ health: { at, isWell, parts } }: { readonly health: PlatformHealthAnswer }) {
  const say = useHealthTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const ill = parts.filter((part) => !part.isWell).length;
  return (
    <Flex vertical gap={12}>
      <Alert
        showIcon
        type={isWell ? 'success' : 'error'}
        title={isWell ? say('allWell') : say('someIll', { n: ill })}
      />
      <Typography.Text type="secondary" className="numbers">
        {say('at', { at: instant(at) })}
      </Typography.Text>
      <Table<Part>
        rowKey="part"
        size="middle"
        pagination={false}
        scroll={{ x: 720 }}
        // On a telephone the keyboard reaches what the table hides.
        onRow={() => ({ tabIndex: 0 })}
        dataSource={parts}
        columns={[
          { title: say('part'), width: 160, render: (_, { part }) => headingIn(PLATFORM_PART_WORDS[part]) },
          {
            title: say('standing'),
            width: 100,
            render: (_, part) => (
              <Mark tone={part.isWell ? 'good' : 'bad'}>{say(part.isWell ? 'well' : 'ill')}</Mark>
            ),
          },
          { title: say('said'), render: (_, { said }) => headingIn(said) },
          { title: say('todo'), render: (_, { todo }) => todo && wordsIn(todo) },
        ]}
      />
    </Flex>
  );
}
