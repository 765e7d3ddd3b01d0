import { Flex, Table } from 'antd';
import type { ReactNode } from 'react';
import { CountLink } from './CountLink.js';
import './oversight.css';
import type { CountedSearch } from './oversight-search.js';
import { useOversightTexts } from './oversight.texts.js';

interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
  readonly late?: number;
  readonly search: CountedSearch;
}

interface Props {
  readonly head: string;
  readonly bars: readonly Bar[];
  readonly countHead: string;
}

/** Numbers below each other with a bar each: a chart that can be read aloud and pressed. */
export function CountedBars({ head, countHead, bars }: Props) {
  const say = useOversightTexts();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const hasLate = bars.some(({ late }) => late !== undefined);
  return (
    <Table<Bar>
      rowKey="key"
      size="small"
      pagination={false}
      scroll={{ x: 420 }}
      // On a telephone the keyboard reaches what the table hides.
      onRow={() => ({ tabIndex: 0 })}
      dataSource={[...bars]}
      columns={[
        { title: head, dataIndex: 'name', width: 220 },
        {
          title: countHead,
          render: (_, { count, search }) => (
            <Flex align="center" gap={12}>
              <span style={{ minInlineSize: 32 }}>
                <CountLink n={count} search={search} />
              </span>
              {count > 0 && (
                <div
                  aria-hidden
                  className="count-bar"
                  style={{ inlineSize: `${Math.round((80 * count) / most)}%` }}
                />
              )}
            </Flex>
          ),
        },
        ...(hasLate
          ? [
              {
                title: say('lateHead'),
                width: 90,
                render: (_: unknown, { late = 0, search }: Bar) => (
                  <CountLink n={late} search={{ ...search, late: true }} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
