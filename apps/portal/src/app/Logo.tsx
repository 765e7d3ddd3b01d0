import { useAppTexts } from './app.texts.js';

export function Logo() {
  const say = useAppTexts();
  return (
    <>
      <img src="/favicon.svg" alt="" width={26} height={26} />
      <strong>{say('product')}</strong>
    </>
  );
}
