import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { reachOf } from '@xinxiu/domain';
import { Layout, Skeleton } from 'antd';
import { LiveUpdates } from './live.js';
import { caseToFollow, closedEntry } from './menu.js';
import { NotForRole } from './NotForRole.js';
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
  const { pathname } = useLocation();
  const { data: session, error, refetch } = useSession();
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  if (session === undefined) return <Skeleton active className="page" />;
  if (session === null) return <ToSignIn />;
  const { role } = session.person;
  const followed = caseToFollow(role, pathname);
  if (followed !== undefined)
    return <Navigate to="/desk/progress/$caseNo" params={{ caseNo: followed }} replace />;
  const closed = closedEntry(role, pathname);
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#content">
        {say('skip')}
      </a>
      <TopBar person={session.person} />
      <Layout>
        <SideMenu role={role} />
        <Layout.Content id="content" role="main" tabIndex={-1}>
          <div className="page">{closed ? <NotForRole entry={closed} role={role} /> : <Outlet />}</div>
        </Layout.Content>
      </Layout>
      {reachOf('case.read', role) !== undefined && <LiveUpdates />}
      <SessionEnded />
    </Layout>
  );
}
