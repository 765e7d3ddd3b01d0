import { SERVICE_METHOD_WORDS } from '@xinxiu/domain';
import { useDates } from '../i18n/dates.js';
import { useHeadingIn } from '../i18n/words.js';
import type { CaseNotice } from '../api/cases.js';

type Service = NonNullable<CaseNotice['service']>;

/** How and when, in a line. */
export function ServiceWords({ service: { method, on, postNumber } }: { readonly service: Service }) {
  const headingIn = useHeadingIn();
  const { day } = useDates();
  return (
    <span className="numbers">
      {[headingIn(SERVICE_METHOD_WORDS[method]), day(on), postNumber].filter(Boolean).join(' · ')}
    </span>
  );
}
