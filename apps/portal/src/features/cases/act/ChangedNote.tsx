import { EVENT_WORDS } from '@xinxiu/domain';
import { Alert, Button, Flex } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn } from '../../../i18n/words.js';
import type { OneCase } from '../../../api/cases.js';
import { usePersonName } from '../../../shared/person-name.js';
import { useActTexts } from './act.texts.js';

interface Props {
  readonly one: OneCase;
  readonly isAllowed: boolean;
  readonly goOn: () => void;
}

const isEvent = (type: string): type is keyof typeof EVENT_WORDS => Object.hasOwn(EVENT_WORDS, type);

/** Somebody was at the case while the form was open: who, what and when, before any work is lost on it. */
export function ChangedNote({ one, isAllowed, goOn }: Props) {
  const say = useActTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const personName = usePersonName();
  const { lastChange } = one.case;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBlock: 12 }}
      title={say('changed')}
      description={
        <Flex vertical gap={6} align="start">
          {lastChange && (
            <span>
              {say('changedBy', {
                what: isEvent(lastChange.type) ? headingIn(EVENT_WORDS[lastChange.type]) : '',
                name: personName(lastChange.by),
                at: instant(lastChange.at),
              })}
            </span>
          )}
          <span>{say(isAllowed ? 'changedHint' : 'notNow')}</span>
          {isAllowed && <Button onClick={goOn}>{say('goOn')}</Button>}
        </Flex>
      }
    />
  );
}
