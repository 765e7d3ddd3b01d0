import { Card } from 'antd';
import type { OneCase } from '../../../api/cases.js';
import { useSharedTexts } from '../../../shared/shared.texts.js';
import { useCasePageTexts } from './page.texts.js';

/** What was asked for, item by item, with what was answered to it. */
export function SupplementCard({ one }: { readonly one: OneCase }) {
  const say = useCasePageTexts();
  const shared = useSharedTexts();
  const { supplement } = one.case;
  if (!supplement) return null;
  return (
    <Card title={say('supplement')} style={{ marginBlockEnd: 16 }}>
      <ol style={{ margin: 0, paddingInlineStart: 20 }}>
        {supplement.items.map(({ id, text }) => {
          const answer = supplement.answers.find((each) => each.id === id);
          return (
            <li key={id} className="typed" style={{ paddingBlock: 4 }}>
              <strong>{text}</strong>
              <div>
                {shared('labelled', {
                  label: say('supplementAnswer'),
                  text: answer ? answer.text : say('noAnswer'),
                })}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
