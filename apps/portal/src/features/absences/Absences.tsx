import { useQuery } from '@tanstack/react-query';
import { ABSENCE_SORTS } from '@xinxiu/contracts';
import { reachOf } from '@xinxiu/domain';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { useListPlace } from '../../shared/list-place.js';
import { PagedList } from '../../shared/PagedList.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { AbsenceCard } from './AbsenceCard.js';
import { EnterDialog } from './EnterDialog.js';
import { absenceList } from './absences.queries.js';
import { useAbsenceTexts } from './absences.texts.js';
import type { Post } from './fields.js';

type Sort = (typeof ABSENCE_SORTS)[number];

/** The absences of one person are all of one name. */
const OF_ONE = ABSENCE_SORTS.filter((sort) => sort.endsWith('firstDay'));

interface Props {
  /** Of one person; else of the department. */
  readonly person?: Post;
  readonly department?: string;
}

/** Who is away now or will be, of one person or of a department, and for whoever may enter it the button. */
export function Absences({ person, department }: Props) {
  const say = useAbsenceTexts();
  const me = usePerson();
  const reach = reachOf('absence.keep', me.role);
  const mayEnter = reach === 'self' ? person?.id === me.id : reach !== undefined;
  const { sort, trail, order, go } = useListPlace<Sort>('absences');
  const [isOpen, setOpen] = useState(false);
  const asked = { personId: person?.id, department, sort };
  const query = useQuery(absenceList({ ...asked, cursor: trail.at(-1), limit: 10 }));
  return (
    <>
      <Flex justify="space-between" align="start" wrap gap={8} style={{ marginBlockEnd: 12 }}>
        <Typography.Text type="secondary" style={{ flex: '1 1 20rem' }}>
          {say('hint')}
        </Typography.Text>
        <SortSelect
          sorts={person === undefined ? ABSENCE_SORTS : OF_ONE}
          sorting={{ sort, first: 'firstDay', change: order }}
          label={(value) => say(`sort_${value}`)}
        />
        <ExportMenu list={{ path: '/absences/export', query: asked }} />
        {mayEnter && <Button onClick={() => setOpen(true)}>{say('enter')}</Button>}
      </Flex>
      <PagedList query={query} trail={trail} go={go} none={say('none')}>
        {(items) => items.map((one) => <AbsenceCard key={one.id} absence={one} />)}
      </PagedList>
      {isOpen && <EnterDialog person={person} department={department} close={() => setOpen(false)} />}
    </>
  );
}
