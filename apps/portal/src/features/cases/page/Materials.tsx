import { type Application, oneApplication } from '../../../api/applications.js';
import { FileOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Collapse, Descriptions, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useDates } from '../../../i18n/dates.js';
import { FileViewer } from '../../../shared/files/FileViewer.js';
import { Reveal } from '../../../shared/Reveal.js';
import { Waiting } from '../../../shared/Waiting.js';
import { type OneCase, casePath, timelineOf } from '../../../api/cases.js';
import { supplementFiles } from './supplement-files.js';
import { useCasePageTexts } from './page.texts.js';

interface CaseFile {
  readonly id: string;
  readonly name: string;
}

/** What was brought, in a viewer: nothing is fetched before it is looked at, because every look is recorded. */
export function Materials({ one }: { readonly one: OneCase }) {
  const say = useCasePageTexts();
  const query = useQuery(oneApplication(one.case.applicationId));
  return (
    <Card title={say('materials')}>
      <Waiting query={query}>{(application) => <Brought one={one} application={application} />}</Waiting>
    </Card>
  );
}

interface BroughtProps {
  readonly one: OneCase;
  readonly application: Application;
}

function Brought({ one, application: { content } }: BroughtProps) {
  const say = useCasePageTexts();
  const [shown, show] = useState<string>();
  const { data } = useQuery(timelineOf(one.case.caseNo));
  const later = supplementFiles(data?.items ?? []).map(({ id, item, place }) => ({
    id,
    name: say('supplementFile', { item, n: place }),
  }));
  const files: readonly CaseFile[] = [...(content.files ?? []), ...later];
  const file = files.find(({ id }) => id === shown);
  return (
    <>
      <Flex wrap gap={8} role="group" aria-label={say('materials')} style={{ marginBlockEnd: 12 }}>
        {files.length === 0 && <Typography.Text type="secondary">{say('noFiles')}</Typography.Text>}
        {files.map(({ id, name }) => (
          <Button
            key={id}
            icon={<FileOutlined />}
            aria-pressed={id === shown}
            type={id === shown ? 'primary' : 'default'}
            ghost={id === shown}
            style={{ maxWidth: '100%' }}
            onClick={() => show(id)}
          >
            <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{name}</span>
          </Button>
        ))}
      </Flex>
      {file ? (
        <FileViewer key={file.id} name={file.name} from={casePath(one.case.caseNo, `/files/${file.id}`)} />
      ) : (
        files.length > 0 && <Typography.Text type="secondary">{say('chooseFile')}</Typography.Text>
      )}
      <Said caseNo={one.case.caseNo} content={content} />
    </>
  );
}

/** What the applicant says besides his files. */
function Said({ caseNo, content }: { readonly caseNo: string; readonly content: Application['content'] }) {
  const say = useCasePageTexts();
  const { day } = useDates();
  const { contact, fulfilledOn, commitment } = content;
  return (
    <div style={{ marginBlockStart: 12 }}>
      <Descriptions
        size="small"
        column={1}
        items={[
          ...(contact
            ? [
                {
                  key: 'contact',
                  label: say('contact'),
                  children: (
                    <>
                      {[contact.name, contact.phone].join(' · ')}
                      <Reveal
                        path={casePath(caseNo, '/reveal')}
                        field="contact.phone"
                        label={say('contact')}
                      />
                    </>
                  ),
                },
              ]
            : []),
          ...(fulfilledOn === undefined
            ? []
            : [{ key: 'fulfilled', label: say('fulfilled'), children: day(fulfilledOn) }]),
        ]}
      />
      {commitment && (
        <Collapse
          size="small"
          style={{ marginBlockStart: 8 }}
          items={[
            {
              key: 'commitment',
              label: say('commitment'),
              children: <div className="typed">{commitment.text}</div>,
            },
          ]}
        />
      )}
    </div>
  );
}
