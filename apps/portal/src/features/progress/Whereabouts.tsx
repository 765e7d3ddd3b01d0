import { useQuery } from '@tanstack/react-query';
import { NEXT_WORDS, STATIONS, STATION_WORDS, isFinal, owningUnit, stationOf } from '@xinxiu/domain';
import { Button, Card, Descriptions, Grid, Steps } from 'antd';
import { useState } from 'react';
import { useDepartmentName } from '../../api/departments.js';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { useWordsIn } from '../../i18n/words.js';
import { TargetTag } from '../../shared/TargetTag.js';
import { useTargetName } from '../../shared/target-name.js';
import { DueReason } from './DueReason.js';
import { type RepairCase, timelineOf, stateOf } from '../../api/cases.js';
import { useProgressTexts } from './progress.texts.js';

/** Like a parcel: the stations, who has it, since when, what comes next and by when. */
export function Whereabouts({ state }: { readonly state: RepairCase }) {
  const say = useProgressTexts();
  const wordsIn = useWordsIn();
  const { md } = Grid.useBreakpoint();
  const { data: course } = useQuery(timelineOf(state.caseNo));
  const before = course?.items.findLast(({ status }) => !isFinal(status))?.status;
  const ended = isFinal(state.status) && state.status !== 'completed';
  return (
    <Card title={say('where')} style={{ marginBlockEnd: 16 }}>
      <Steps
        size="small"
        orientation={md === true ? 'horizontal' : 'vertical'}
        current={stationOf(state.status, state.supplement?.returnTo, before)}
        status={ended ? 'error' : state.status === 'completed' ? 'finish' : 'process'}
        items={STATIONS.map((station) => ({ title: wordsIn(STATION_WORDS[station]) }))}
        style={{ marginBlockEnd: 16 }}
      />
      <Facts state={state} />
    </Card>
  );
}

function Facts({ state }: { readonly state: RepairCase }) {
  const say = useProgressTexts();
  const { instant } = useDates();
  const department = useDepartmentName();
  const wordsIn = useWordsIn();
  const { status, holder, enteredAt, targets } = state;
  const unit = owningUnit(stateOf(state));
  const running = isFinal(status)
    ? []
    : [
        {
          key: 'unit',
          label: say('holder'),
          children: unit === undefined ? say('holderYou') : department(unit),
        },
        ...(unit === undefined
          ? []
          : [{ key: 'person', label: say('person'), children: holder?.name ?? say('nobody') }]),
        { key: 'since', label: say('since'), children: instant(enteredAt) },
        { key: 'due', label: say('due'), children: <Due state={state} /> },
      ];
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        ...running,
        { key: 'next', label: say('next'), children: wordsIn(NEXT_WORDS[status]) },
        ...(targets.length > 0 && (status === 'ending-publication' || status === 'completed')
          ? [{ key: 'targets', label: say('targets'), children: <Targets targets={targets} /> }]
          : []),
      ]}
    />
  );
}

function Due({ state: { caseNo, deadline } }: { readonly state: RepairCase }) {
  const say = useProgressTexts();
  const { day } = useDates();
  const [open, setOpen] = useState(false);
  if (!deadline) return <>{say('noDue')}</>;
  return (
    <>
      <span className="numbers">{day(deadline.due)}</span>
      {deadline.provisional && <Mark style={{ marginInlineStart: 8 }}>{say('provisional')}</Mark>}
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {say('why')}
      </Button>
      <DueReason caseNo={caseNo} open={open} close={() => setOpen(false)} />
    </>
  );
}

/** Each place on a line of its own, so that on a narrow screen its name breaks and its mark stays whole. */
function Targets({ targets }: Pick<RepairCase, 'targets'>) {
  const nameOf = useTargetName();
  return (
    <ul className="plain-list">
      {targets.map(({ name, state }) => (
        <li key={name} style={{ paddingBlock: 2, overflowWrap: 'anywhere' }}>
          {nameOf(name)} <TargetTag state={state} />
        </li>
      ))}
    </ul>
  );
}
