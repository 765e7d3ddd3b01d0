import { useQuery } from '@tanstack/react-query';
import { reachOf } from '@xinxiu/domain';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { PagedList } from '../../shared/PagedList.js';
import { AbsenceCard } from './AbsenceCard.js';
import { EnterDialog } from './EnterDialog.js';
import { absenceList } from './absences.queries.js';
import { useAbsenceTexts } from './absences.texts.js';
import type { Post } from './fields.js';

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
  const [trail = [], setTrail] = useState<string[]>();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery(absenceList({ personId: person?.id, department, cursor: trail.at(-1), limit: 10 }));
  return (
    <>
      <Flex justify="space-between" align="start" wrap gap={8} style={{ marginBlockEnd: 12 }}>
        <Typography.Text type="secondary" style={{ flex: '1 1 20rem' }}>
          {say('hint')}
        </Typography.Text>
        {mayEnter && <Button onClick={() => setOpen(true)}>{say('enter')}</Button>}
      </Flex>
      <PagedList query={query} trail={trail} go={setTrail} none={say('none')}>
        {(items) => items.map((one) => <AbsenceCard key={one.id} absence={one} />)}
      </PagedList>
      {isOpen && <EnterDialog person={person} department={department} close={() => setOpen(false)} />}
    </>
  );
}
