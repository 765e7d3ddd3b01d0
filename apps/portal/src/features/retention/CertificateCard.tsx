import { useQuery } from '@tanstack/react-query';
import { RETENTION_DATA_WORDS } from '@xinxiu/domain';
import { Card, Descriptions, Flex, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useLanguage } from '../../i18n/texts.js';
import { useWordsIn } from '../../i18n/words.js';
import { Mark } from '../../shared/Mark.js';
import { Waiting } from '../../shared/Waiting.js';
import { type Certificate, certificateOf } from './retention.queries.js';
import { useRetentionTexts } from './retention.texts.js';

/** What proves that it went, and whether it is the one that was signed and chained. */
export function CertificateCard({ number }: { readonly number: string }) {
  const say = useRetentionTexts();
  const query = useQuery(certificateOf(number));
  return (
    <Card title={say('certificate')} style={{ marginBlockEnd: 16 }}>
      <Waiting query={query}>{(checked) => <Checked checked={checked} />}</Waiting>
    </Card>
  );
}

function Checked({ checked: { certificate, signed, chained } }: { readonly checked: Certificate }) {
  const say = useRetentionTexts();
  const language = useLanguage();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  const { at, rules, items, kept, keyId, signature } = certificate;
  const parts = items.reduce((n, item) => n + item.parts.length, 0);
  return (
    <>
      <Flex wrap gap={8} style={{ marginBlockEnd: 12 }}>
        <Mark tone={signed ? 'good' : 'bad'}>{say(signed ? 'signed' : 'notSigned')}</Mark>
        <Mark tone={chained ? 'good' : 'bad'}>{say(chained ? 'chained' : 'notChained')}</Mark>
      </Flex>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'at', label: say('carriedOut'), children: instant(at) },
          { key: 'parts', label: say('went'), children: say('wentParts', { things: items.length, parts }) },
          ...rules.map((rule) => ({
            key: rule.id,
            label: say('rule'),
            children: `${language === 'en' ? rule.textEn : rule.text} · ${rule.article}`,
          })),
          ...(kept.length === 0
            ? []
            : [
                {
                  key: 'kept',
                  label: say('kept'),
                  children: (
                    <ul className="plain-list">
                      {kept.map(({ data, id, reason }) => (
                        <li key={`${data} ${id} ${reason}`}>
                          {`${wordsIn(RETENTION_DATA_WORDS[data])} ${id} · ${reason}`}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          { key: 'key', label: say('key'), children: keyId },
          {
            key: 'signature',
            label: say('signature'),
            children: (
              <Typography.Text copyable className="numbers" style={{ wordBreak: 'break-all' }}>
                {signature}
              </Typography.Text>
            ),
          },
        ]}
      />
    </>
  );
}
