import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Typography } from 'antd';
import { RefusedButton } from '../../shared/RefusedButton.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { HoldNote } from '../../shared/files/HoldNote.js';
import { ProofFiles } from '../../shared/files/ProofFiles.js';
import { UploadListener, useUploads } from '../../shared/files/uploads.js';
import {
  type Held,
  KEY,
  type OwnRegistration,
  dropProof,
  ownRegistration,
  pathOf,
  step,
} from './registration.queries.js';
import { useRegistrationTexts } from './registration.texts.js';

interface Props {
  readonly held: Held;
  readonly registration: OwnRegistration;
}

export function ProofsStep({ held, registration: { proofs } }: Props) {
  const say = useRegistrationTexts();
  const queries = useQueryClient();
  const { listener, hold } = useUploads();
  const again = (): void => void queries.invalidateQueries({ queryKey: ownRegistration(held).queryKey });
  const put = useMutation({ mutationFn: (id: string) => dropProof(held, id), onSettled: again });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => step(held, '/submission', {}),
    onSuccess: again,
  });
  return (
    <>
      <Typography.Paragraph>{say('proofsHint')}</Typography.Paragraph>
      <UploadListener value={listener}>
        <ProofFiles
          to={{ path: pathOf(held, '/proofs'), headers: KEY(held), remove: put.mutate }}
          value={proofs}
          onChange={again}
        />
      </UploadListener>
      {put.error && <ProblemNote error={put.error} />}
      <HoldNote hold={hold} />
      {error && <ProblemNote error={error} />}
      <div style={{ marginBlockStart: 16 }}>
        {proofs.length === 0 && hold === undefined ? (
          <RefusedButton label={say('submit')} reason={say('needProof')} />
        ) : (
          <Button
            type="primary"
            size="large"
            block
            disabled={hold !== undefined}
            loading={isPending}
            onClick={() => mutate()}
          >
            {say('submit')}
          </Button>
        )}
      </div>
    </>
  );
}
