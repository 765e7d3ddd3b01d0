import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { RefusedButton } from '../../shared/RefusedButton.js';
import { notBefore } from '../records/not-before.js';
import { eligibilityOf } from '../records/records.queries.js';
import { useApplicationTexts } from './applications.texts.js';

/** The day before which an application for the record is refused; undefined where none stands in the way. */
export function useNotBefore(recordId: string): string | undefined {
  const { data } = useQuery(eligibilityOf(recordId));
  return data && notBefore(data);
}

/** In the place of the button that sends a draft: that the day has not come yet. */
export function TooEarly({ label, from }: { readonly label: string; readonly from: string }) {
  const say = useApplicationTexts();
  const { day } = useDates();
  const reason = say('tooEarly', { day: day(from) });
  return (
    <>
      <Alert type="info" showIcon title={reason} style={{ marginBlock: 16, maxWidth: 640 }} />
      <RefusedButton label={label} reason={reason} />
    </>
  );
}
