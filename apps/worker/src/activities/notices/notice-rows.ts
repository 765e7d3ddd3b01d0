import { type CaseEvent, type CaseState, type NoticeIntent, noticesFor } from '@xinxiu/domain';
import { NOTICE_TEMPLATE_VERSION, noticeContent, noticeNumber } from '@xinxiu/mail';
import type { CaseRecipient, CaseRecipients, NewNotice } from '@xinxiu/persistence';

/** The notices that facts cause, one row for each recipient. Ids come from the fact, so that a retry writes none twice. */
export async function noticeRows(
  recipients: Pick<CaseRecipients, 'of'>,
  state: CaseState,
  events: readonly CaseEvent[],
): Promise<readonly NewNotice[]> {
  const caused = events.flatMap((event) => noticesFor(state, event).map((intent) => ({ intent, event })));
  const rows = await Promise.all(
    caused.map(async ({ intent, event }) => {
      // Another may hold it by now.
      const holderId = event.type === 'case-assigned' ? event.data.to.id : state.holder?.id;
      const found = await recipients.of(intent.to, state, holderId);
      return found.map((recipient) => noticeRow(intent, event, state, recipient));
    }),
  );
  return rows.flat();
}

function noticeRow(
  intent: NoticeIntent,
  event: CaseEvent,
  state: CaseState,
  { key, userId, name, email, locale }: CaseRecipient,
): NewNotice {
  const number = noticeNumber(intent, state);
  return {
    id: `${event.id}:${intent.kind}:${key}`,
    caseNo: state.caseNo,
    eventId: event.id,
    kind: intent.kind,
    to: intent.to,
    userId,
    recipientName: name,
    email,
    locale,
    statutory: intent.statutory,
    ...(number !== undefined && { number }),
    template: intent.kind,
    templateVersion: NOTICE_TEMPLATE_VERSION,
    content: { ...noticeContent(intent.kind, state, event) },
    at: event.at,
  };
}
