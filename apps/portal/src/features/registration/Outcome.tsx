import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useDates } from '../../i18n/dates.js';
import type { OwnRegistration } from './registration.queries.js';
import { useRegistrationTexts } from './registration.texts.js';

export function Outcome({
  registration: { status, due, reasons = [] },
}: {
  readonly registration: OwnRegistration;
}) {
  const say = useRegistrationTexts();
  const { day } = useDates();
  if (status === 'approved')
    return (
      <>
        <Alert type="success" showIcon title={say('approved')} description={say('approvedHint')} />
        <Link to="/sign-in">{say('signIn')}</Link>
      </>
    );
  if (status === 'refused')
    return (
      <Alert
        type="error"
        showIcon
        title={say('refused')}
        description={reasons.map(({ code, text }) => (
          <p key={code}>{text}</p>
        ))}
      />
    );
  return (
    <Alert
      type="success"
      showIcon
      title={say('submitted')}
      {...(due !== undefined && { description: say('submittedHint', { day: day(due) }) })}
    />
  );
}
