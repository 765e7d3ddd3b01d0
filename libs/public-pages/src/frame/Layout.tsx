import type { Words } from '@xinxiu/domain';
import type { ReactNode } from 'react';
import { FRAME } from './frame.texts.js';
import { LANGUAGES, type View, addressOf, inLanguage } from './view.js';

const MENU = [
  ['/', FRAME.home],
  ['/search', FRAME.search],
  ['/check', FRAME.check],
  ['/how', FRAME.how],
  ['/progress', FRAME.progress],
  ['/verify', FRAME.verify],
  ['/statistics', FRAME.statistics],
] as const;

export const TAG = { zh: 'zh-CN', en: 'en' } as const;

interface LayoutProps {
  readonly view: View;
  readonly title: Words;
  /** For search engines, on pages that they may keep. */
  readonly about?: Words;
  /** Search engines keep the page. Results and answers are for who asked. */
  readonly indexed?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: head, menu, language, content, and whose page it is. */
export function Layout({ view, title, about, indexed = false, children }: LayoutProps) {
  const { language, site } = view;
  const name = `${title[language]} · ${site.office[language]}`;
  return (
    <html lang={TAG[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{name}</title>
        {about && <meta name="description" content={about[language]} />}
        {indexed ? <Alternates view={view} /> : <meta name="robots" content="noindex" />}
        {site.desk && <link rel="icon" href="/favicon.svg" type="image/svg+xml" />}
        <link rel="stylesheet" href={site.styleSheet} />
      </head>
      <body>
        <a className="skip" href="#content">
          {FRAME.skip[language]}
        </a>
        <Header view={view} />
        <main id="content" tabIndex={-1}>
          <h1>{title[language]}</h1>
          {children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  );
}

/** One page in two languages is two addresses, and a third that goes by the browser's wish. */
function Alternates({ view }: { readonly view: View }) {
  const { site, language, path } = view;
  const whole = (address: string): string => `${site.publicUrl}${address}`;
  return (
    <>
      <link rel="canonical" href={whole(inLanguage(view, language))} />
      {LANGUAGES.map((one) => (
        <link key={one} rel="alternate" hrefLang={TAG[one]} href={whole(inLanguage(view, one))} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={whole(path)} />
    </>
  );
}

function Header({ view }: { readonly view: View }) {
  const { language, path, site } = view;
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <header className="top">
      <div className="bar">
        <a className="brand" href={addressOf(view, '/')}>
          <strong>{FRAME.product[language]}</strong> <span>{site.office[language]}</span>
        </a>
        <div className="side">
          {site.desk && <a href="/sign-in">{FRAME.signIn[language]}</a>}
          <a
            href={inLanguage(view, other)}
            lang={TAG[other]}
            hrefLang={TAG[other]}
            title={FRAME.otherLanguageHint[language]}
          >
            {FRAME.otherLanguage[language]}
          </a>
        </div>
      </div>
      <nav aria-label={FRAME.menu[language]}>
        <ul>
          {MENU.map(([address, words]) => (
            <li key={address}>
              <a href={addressOf(view, address)} aria-current={address === path ? 'page' : undefined}>
                {words[language]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Footer({ view: { language, site } }: { readonly view: View }) {
  return (
    <footer>
      <p>
        <strong>{FRAME.free[language]}</strong>
      </p>
      <p>{FRAME.privacy[language]}</p>
      <p>
        {FRAME.by[language]}
        {site.office[language]}
      </p>
    </footer>
  );
}
