import { FRAME } from '../frame/frame.texts.js';
import { Layout } from '../frame/Layout.js';
import { type View, addressOf } from '../frame/view.js';
import { RECORD } from './record.texts.js';

/** Of a record that is not published. Whether there ever was one is not said. */
export function GonePage({ view }: { readonly view: View }) {
  const { language } = view;
  return (
    <Layout view={view} title={RECORD.goneTitle}>
      <p>{RECORD.gone[language]}</p>
      <p>
        <a href={addressOf(view, '/search')}>{RECORD.back[language]}</a>
        {' · '}
        <a href={addressOf(view, '/')}>{FRAME.home[language]}</a>
      </p>
    </Layout>
  );
}
