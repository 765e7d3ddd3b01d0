import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { auditFactsQuerySchema } from '@xinxiu/contracts';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { CaseLink } from '../../shared/CaseLink.js';
import { obeying } from '../../shared/obeying.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { type FactsChecked, checkFacts } from './audit.queries.js';
import { useAuditPageTexts } from './audit-page.texts.js';

const { caseNo: caseNoSchema } = auditFactsQuerySchema.shape;

/** Holds every fact of a case or a record against its hash in the trail: what was edited, put in or taken away in the store is named. */
export function FactsCheck() {
  const say = useAuditPageTexts();
  const { mutate, data, isPending, error } = useMutation({ mutationFn: checkFacts });
  return (
    <>
      <Typography.Paragraph type="secondary">{say('factsHint')}</Typography.Paragraph>
      <Form<{ caseNo?: string }>
        layout="inline"
        requiredMark={false}
        onFinish={({ caseNo }) => mutate(caseNo?.trim() || undefined)}
      >
        <Form.Item
          name="caseNo"
          label={say('caseNo')}
          normalize={(value: string) => value || undefined}
          rules={obeying(caseNoSchema, say('needCaseNo'))}
        >
          <Input maxLength={64} placeholder={say('allCases')} style={{ width: 220 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {say('check')}
        </Button>
      </Form>
      {error && <ProblemNote error={error} />}
      {data && <Result checked={data} />}
    </>
  );
}

/** To the case or the record that a fact is of. */
function SubjectLink({ subject }: { readonly subject: string }) {
  if (caseNoSchema.safeParse(subject).success) return <CaseLink caseNo={subject} />;
  return (
    <Link to="/desk/records/$id" params={{ id: subject }} style={{ textDecoration: 'underline' }}>
      {subject}
    </Link>
  );
}

function Result({ checked: { faults, count } }: { readonly checked: FactsChecked }) {
  const say = useAuditPageTexts();
  return (
    <Alert
      showIcon
      role="status"
      style={{ marginBlockStart: 12 }}
      type={faults.length > 0 ? 'error' : 'success'}
      title={say(faults.length > 0 ? 'faulty' : 'sound', { n: count.facts, faults: faults.length })}
      description={
        <>
          {(count.waiting > 0 || count.unbound > 0) &&
            say('notJudged', { waiting: count.waiting, unbound: count.unbound })}
          <ul className="plain-list">
            {faults.map(({ fault, caseNo, seq, id }) => (
              <li key={`${fault} ${id}`}>
                {say(`fault_${fault}`)} <SubjectLink subject={caseNo} /> {`${String(seq)} · ${id}`}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
