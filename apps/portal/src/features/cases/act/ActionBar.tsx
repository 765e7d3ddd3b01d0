import { ACTION_WORDS, type ActionName } from '@xinxiu/domain';
import { Button, Flex } from 'antd';
import { actorOf, usePerson } from '../../../app/session.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { type OneCase, stateOf } from '../../../api/cases.js';
import { RefusedButton } from '../../../shared/RefusedButton.js';
import { useActTexts } from './act.texts.js';
import { useWhyWords } from './use-why-words.js';
import { offersOf, whyNot } from './why-not.js';

interface Props {
  readonly one: OneCase;
  readonly take: (name: ActionName) => void;
}

const GRAVE: readonly ActionName[] = ['refuse', 'terminate', 'exceptTarget'];

/** Every action of the status: to be taken where the server allows it, else with the reason why not. */
export function ActionBar({ one, take }: Props) {
  const say = useActTexts();
  const offers = offersOf(stateOf(one.case), one.allowedActions);
  if (offers.length === 0) return null;
  return (
    <Flex wrap gap={8} role="group" aria-label={say('actions')} className="no-print">
      {offers.map(({ name, isAllowed }, at) =>
        isAllowed ? (
          <Allowed key={name} name={name} isFirst={at === 0} take={take} />
        ) : (
          <NotAllowed key={name} name={name} one={one} />
        ),
      )}
    </Flex>
  );
}

interface AllowedProps {
  readonly name: ActionName;
  readonly isFirst: boolean;
  readonly take: (name: ActionName) => void;
}

function Allowed({ name, isFirst, take }: AllowedProps) {
  const headingIn = useHeadingIn();
  return (
    <Button type={isFirst ? 'primary' : 'default'} danger={GRAVE.includes(name)} onClick={() => take(name)}>
      {headingIn(ACTION_WORDS[name])}
    </Button>
  );
}

function NotAllowed({ name, one }: { readonly name: ActionName; readonly one: OneCase }) {
  const headingIn = useHeadingIn();
  const why = useWhyWords();
  const person = usePerson();
  const state = stateOf(one.case);
  const reason = why(whyNot(state, actorOf(person), name), state);
  return <RefusedButton label={headingIn(ACTION_WORDS[name])} reason={reason} />;
}
