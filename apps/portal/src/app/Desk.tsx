import { Outlet } from '@tanstack/react-router';
import { reachOf } from '@xinxiu/domain';
import { Layout, Skeleton } from 'antd';
import { LiveUpdates } from './live.js';
import { SessionEnded } from './SessionEnded.js';
import { SideMenu } from './SideMenu.js';
import { ToSignIn } from './ToSignIn.js';
import { TopBar } from './TopBar.js';
import { useAppTexts } from './app.texts.js';
import { useSession } from './session.js';
import { ProblemNote } from '../shared/ProblemNote.js';

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
