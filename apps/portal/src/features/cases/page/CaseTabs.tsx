import { reachOf } from '@xinxiu/domain';
import { Card, Tabs } from 'antd';
import type { OneCase } from '../../../api/cases.js';
import { usePerson } from '../../../app/session.js';
import { CaseWaits } from '../../stuck/CaseWaits.js';
import { Deadlines } from './Deadlines.js';
import { History } from './History.js';
import { Notices } from './Notices.js';
import { RecordSummary } from './RecordSummary.js';
import { useCasePageTexts } from './page.texts.js';

/** What is looked up of a case, one at a time. */
export function CaseTabs({ one }: { readonly one: OneCase }) {
  const say = useCasePageTexts();
  const { caseNo } = one.case;
  const { role } = usePerson();
  const seesWaits = reachOf('stuck.read', role) !== undefined;
  return (
    <Card style={{ marginBlock: 16 }} styles={{ body: { paddingBlockStart: 4 } }}>
      <Tabs
        items={[
          { key: 'history', label: say('history'), children: <History caseNo={caseNo} /> },
          ...(seesWaits
            ? [{ key: 'waits', label: say('waits'), children: <CaseWaits caseNo={caseNo} /> }]
            : []),
          { key: 'deadlines', label: say('deadlines'), children: <Deadlines caseNo={caseNo} /> },
          { key: 'record', label: say('record'), children: <RecordSummary one={one} /> },
          { key: 'notices', label: say('notices'), children: <Notices caseNo={caseNo} /> },
        ]}
      />
    </Card>
  );
}
