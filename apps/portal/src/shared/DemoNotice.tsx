import { useQuery } from '@tanstack/react-query';
import { signInTermsSchema } from '@xinxiu/contracts';
import { Alert } from 'antd';
import { read } from '../api/client.js';
import { useSharedTexts } from './shared.texts.js';

/** Says that the second factor is off for the accounts of a demonstration; nothing where people work. */
export function DemoNotice() {
  const say = useSharedTexts();
  const { data: terms } = useQuery({
    queryKey: ['sign-in-terms'],
    queryFn: () => read('/sign-ins/terms', signInTermsSchema),
    staleTime: Infinity,
  });
  if (terms?.demo !== true || terms.secondFactorRequired) return null;
  return <Alert type="info" showIcon title={say('demoWithoutFactor')} style={{ marginBlock: 16 }} />;
}
