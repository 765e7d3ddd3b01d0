import { Outlet, useRouter } from '@tanstack/react-router';
import { reachOf } from '@xinxiu/domain';
import { Layout, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { LiveUpdates } from './live.js';
import { SessionEnded } from './SessionEnded.js';
import { SideMenu } from './SideMenu.js';
import { TopBar } from './TopBar.js';
import { useAppTexts } from './app.texts.js';
import { useSession } from './session.js';
import { ProblemNote } from '../shared/ProblemNote.js';

/** Goes there once, with the address as it is now: it changes on the way, and each change would begin the way anew. */
function ToSignIn() {
  const router = useRouter();
  const [next] = useState(() => router.state.location.href);
  useEffect(() => {
    void router.navigate({ to: '/sign-in', search: { next }, replace: true });
  }, [router, next]);
  return null;
}

/** The frame of all pages for which one is signed in. */
export function Desk() {
  const say = useAppTexts();
  const { data: session, error, refetch } = useSession();
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  if (session === undefined) return <Skeleton active className="page" />;
  if (session === null) return <ToSignIn />;
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#content">
        {say('skip')}
      </a>
      <TopBar person={session.person} />
      <Layout>
        <SideMenu role={session.person.role} />
        <Layout.Content id="content" role="main" tabIndex={-1}>
          <div className="page">
            <Outlet />
          </div>
        </Layout.Content>
      </Layout>
      {reachOf('case.read', session.person.role) !== undefined && <LiveUpdates />}
      <SessionEnded />
    </Layout>
  );
}
