import { PARTIES, type Party } from '@xinxiu/domain';
import { Table, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import type { Explanation } from '../../../api/cases.js';
import { useCasePageTexts } from './page.texts.js';

const CLOCKS = ['legal', 'target', 'waiting'] as const;

/** The same time by three clocks, by whose hand it was in; the rows add up to the last. */
export function Clocks({ clocks }: { readonly clocks: Explanation['clocks'] }) {
  const say = useCasePageTexts();
  const { number } = useDates();
  const rows = [...PARTIES.map((party) => ({ party })), { party: 'sum' as const }];
  const valueOf = (clock: (typeof CLOCKS)[number], party: Party | 'sum'): number =>
    party === 'sum' ? clocks[clock].total : clocks[clock].byParty[party];
  return (
    <div>
      <strong>{say('clocks')}</strong>
      <Typography.Paragraph type="secondary">{say('clocksHint')}</Typography.Paragraph>
      <Table<{ party: Party | 'sum' }>
        size="small"
        rowKey="party"
        pagination={false}
        dataSource={rows}
        columns={[
          {
            title: say('party'),
            render: (_, { party }) =>
              party === 'sum' ? <strong>{say('sum')}</strong> : say(`party_${party}`),
          },
          ...CLOCKS.map((clock) => ({
            title: say(`clock_${clock}`),
            align: 'right' as const,
            render: (_: unknown, { party }: { party: Party | 'sum' }) => (
              <span className="numbers">{number(valueOf(clock, party))}</span>
            ),
          })),
        ]}
      />
    </div>
  );
}
