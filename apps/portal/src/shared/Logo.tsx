import { useSharedTexts } from './shared.texts.js';

export function Logo() {
  const say = useSharedTexts();
  return (
    <>
      <img src="/favicon.svg" alt="" width={26} height={26} />
      <strong>{say('product')}</strong>
    </>
  );
}
