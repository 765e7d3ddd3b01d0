import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { App, Button, Card, Collapse, Progress, Steps } from 'antd';
import { useState } from 'react';
import { useDates } from '../../i18n/dates.js';
import { ErrorNote } from '../../shared/ErrorNote.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Waiting } from '../../shared/Waiting.js';
import { ImportState } from './ImportsPage.js';
import { Outcome } from './Outcome.js';
import { ReadingForm } from './ReadingForm.js';
import { RowList } from './RowList.js';
import { type Import, isWorking, oneImport, useDiscard } from './imports.queries.js';
import { useImportTexts } from './imports.texts.js';

const route = getRouteApi('/desk/imports/$id');

const STEP: Readonly<Record<Import['state'], number>> = {
  uploaded: 0,
  failed: 0,
  checking: 1,
  checked: 1,
  taking: 2,
  taken: 2,
};

/** One file from its columns to its records. */
export function ImportPage() {
  const { id } = route.useParams();
  const query = useQuery(oneImport(id));
  const say = useImportTexts();
  return (
    <>
      <Link to="/desk/imports">{say('back')}</Link>
      <Waiting query={query}>{(shown) => <OneImport key={shown.id} shown={shown} />}</Waiting>
    </>
  );
}

function OneImport({ shown }: { readonly shown: Import }) {
  const say = useImportTexts();
  const { state, failure } = shown;
  const [unsaved, setUnsaved] = useState<number>();
  const hasRows = state === 'checked' || state === 'taken';
  return (
    <>
      <PageTitle
        title={shown.name}
        under={<ImportState state={state} />}
        acts={!isWorking(shown) && <Discard id={shown.id} />}
      />
      <Steps
        size="small"
        current={STEP[state]}
        style={{ marginBlockEnd: 16 }}
        items={(['columns', 'check', 'take'] as const).map((step) => ({ title: say(`step_${step}`) }))}
      />
      {failure && <ErrorNote title={say('failed')}>{failure.message}</ErrorNote>}
      {isWorking(shown) && <Working shown={shown} />}
      {hasRows && <Outcome shown={shown} unsaved={unsaved} />}
      {(state === 'uploaded' || state === 'failed') && (
        <Card title={say('reading')}>
          <ReadingForm shown={shown} />
        </Card>
      )}
      {hasRows && <RowList shown={shown} unsaved={unsaved} edited={setUnsaved} />}
      {state === 'checked' && (
        <Collapse
          style={{ marginBlockStart: 16 }}
          items={[{ key: 'reading', label: say('readAnew'), children: <ReadingForm shown={shown} /> }]}
        />
      )}
    </>
  );
}

function Working({ shown: { state, progress } }: { readonly shown: Import }) {
  const say = useImportTexts();
  const { number } = useDates();
  const { done = 0, total = 0 } = progress ?? {};
  const what = say(state === 'checking' ? 'workingCheck' : 'workingTake');
  return (
    <div role="status" style={{ marginBlockEnd: 16 }}>
      <strong>{what}</strong>
      <Progress
        percent={total === 0 ? 0 : Math.round((done / total) * 100)}
        status="active"
        aria-label={what}
      />
      <div>
        {total === 0 ? say('readingFile') : say('doneOf', { done: number(done), total: number(total) })}
      </div>
      <div>{say('workingHint')}</div>
    </div>
  );
}

function Discard({ id }: { readonly id: string }) {
  const say = useImportTexts();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useDiscard(id);
  const ask = (): void => {
    void modal.confirm({
      title: say('discardAsk'),
      content: say('discardHint'),
      okText: say('discard'),
      okButtonProps: { danger: true },
      onOk: () => mutate(undefined, { onSuccess: () => void navigate({ to: '/desk/imports' }) }),
    });
  };
  return (
    <>
      {error && <ProblemNote error={error} />}
      <Button danger loading={isPending} onClick={ask}>
        {say('discard')}
      </Button>
    </>
  );
}
