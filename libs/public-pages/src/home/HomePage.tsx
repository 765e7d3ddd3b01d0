import type { Words } from '@xinxiu/domain';
import { FRAME } from '../frame/frame.texts.js';
import { Layout } from '../frame/Layout.js';
import { type View, addressOf } from '../frame/view.js';
import { HOME } from './home.texts.js';

export function HomePage({ view }: { readonly view: View }) {
  const { language, site } = view;
  return (
    <Layout view={view} title={HOME.title} about={HOME.about} indexed>
      <p className="note">
        <strong>{FRAME.free[language]}</strong>
      </p>
      <section aria-labelledby="ways">
        <h2 id="ways">{HOME.waysTitle[language]}</h2>
        <ul className="ways">
          <Way view={view} path="/search" name={HOME.search} hint={HOME.searchHint} />
          <Way view={view} path="/check" name={HOME.check} hint={HOME.checkHint} />
          <Way view={view} path="/how" name={HOME.how} hint={HOME.howHint} />
          <Way view={view} path="/progress" name={HOME.progress} hint={HOME.progressHint} />
          <Way view={view} path="/verify" name={HOME.verify} hint={HOME.verifyHint} />
          <Way view={view} path="/statistics" name={HOME.statistics} hint={HOME.statisticsHint} />
          {site.desk && <Way view={view} path="/sign-in" name={HOME.signIn} hint={HOME.signInHint} />}
        </ul>
      </section>
      <section aria-labelledby="what">
        <h2 id="what">{HOME.whatTitle[language]}</h2>
        <p>{HOME.what[language]}</p>
        <p>{HOME.minor[language]}</p>
      </section>
      <section aria-labelledby="steps">
        <h2 id="steps">{HOME.stepsTitle[language]}</h2>
        <ol className="steps">
          {HOME.steps.map((step) => (
            <li key={step.en}>{step[language]}</li>
          ))}
        </ol>
        <p>
          <a href={addressOf(view, '/how')}>{HOME.more[language]}</a>
        </p>
      </section>
    </Layout>
  );
}

interface WayProps {
  readonly view: View;
  readonly path: string;
  readonly name: Words;
  readonly hint: Words;
}

function Way({ view, path, name, hint }: WayProps) {
  const { language } = view;
  return (
    <li>
      <a href={addressOf(view, path)}>{name[language]}</a>
      <p>{hint[language]}</p>
    </li>
  );
}
