import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { RUNG_WORDS } from '@xinxiu/domain';
import { Button, Card, Descriptions, Flex } from 'antd';
import { useState } from 'react';
import { useDepartmentName } from '../../api/departments.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { Waiting } from '../../shared/Waiting.js';
import { AnswerDialog } from './AnswerDialog.js';
import { UrgeStatusMark } from './UrgeStatusMark.js';
import { type UrgeLetter, oneUrgeLetter, useWithdrawUrge } from './urge-letters.queries.js';
import { useUrgeTexts } from './urge-letters.texts.js';

const route = getRouteApi('/desk/urge-letters/$id');

export function UrgeLetterPage() {
  const { id } = route.useParams();
  const query = useQuery(oneUrgeLetter(id));
  return <Waiting query={query}>{(letter) => <OneLetter letter={letter} />}</Waiting>;
}

/** What is asked of whom until when, what became of it, and what the reader may do. */
function OneLetter({ letter }: { readonly letter: UrgeLetter }) {
  const say = useUrgeTexts();
  return (
    <>
      <Link to="/desk/urge-letters">{say('back')}</Link>
      <PageTitle
        title={say('one', { number: letter.number })}
        under={letter.businessName}
        acts={<UrgeStatusMark letter={letter} />}
      />
      <Card>
        <Facts letter={letter} />
        <Acts letter={letter} />
      </Card>
    </>
  );
}

function Facts({ letter }: { readonly letter: UrgeLetter }) {
  const say = useUrgeTexts();
  const headingIn = useHeadingIn();
  const nameOf = useDepartmentName();
  const { day, instant } = useDates();
  const { caseNo, department, addressee, reason, demand, issuedBy, issuedAt, due, article, rungs, end } =
    letter;
  const told = rungs.map(({ rung, at }) => `${headingIn(RUNG_WORDS[rung])} · ${instant(at)}`);
  const text = end?.text ?? '';
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        { key: 'case', label: say('case'), children: <CaseLink caseNo={caseNo} /> },
        {
          key: 'to',
          label: say('addressee'),
          children: [nameOf(department), addressee].filter(Boolean).join(' · '),
        },
        { key: 'reason', label: say('reason'), children: reason, span: 'filled' },
        { key: 'demand', label: say('demand'), children: demand, span: 'filled' },
        {
          key: 'issued',
          label: say('issued'),
          children: say('issuedBy', { name: issuedBy, at: instant(issuedAt) }),
        },
        { key: 'due', label: say('due'), children: due === undefined ? '' : day(due) },
        { key: 'article', label: say('article'), children: article },
        { key: 'told', label: say('told'), children: told.length > 0 ? told.join('；') : say('toldNobody') },
        ...(end
          ? [
              {
                key: 'end',
                label: say('ended'),
                children: say('issuedBy', { name: end.by, at: instant(end.at) }),
              },
            ]
          : []),
        ...(text !== ''
          ? [
              {
                key: 'text',
                label: say(letter.status === 'answered' ? 'answered' : 'withdrawn'),
                children: text,
                span: 'filled' as const,
              },
            ]
          : []),
      ]}
    />
  );
}

function Acts({ letter: { id, allowed } }: { readonly letter: UrgeLetter }) {
  const say = useUrgeTexts();
  const [open, setOpen] = useState<'answer' | 'withdraw'>();
  const withdrawal = useWithdrawUrge(id);
  if (allowed.length === 0) return null;
  return (
    <Flex wrap gap={8} style={{ marginBlockStart: 16 }}>
      {allowed.includes('answer') && (
        <Button type="primary" onClick={() => setOpen('answer')}>
          {say('answer')}
        </Button>
      )}
      {allowed.includes('withdraw') && <Button onClick={() => setOpen('withdraw')}>{say('withdraw')}</Button>}
      {open === 'answer' && <AnswerDialog id={id} close={() => setOpen(undefined)} />}
      {open === 'withdraw' && (
        <ReasonDialog
          title={say('withdraw')}
          consequence={say('withdrawHint')}
          ok={say('withdraw')}
          act={withdrawal}
          close={() => setOpen(undefined)}
        />
      )}
    </Flex>
  );
}
