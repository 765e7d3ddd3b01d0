import { Link, useLocation } from '@tanstack/react-router';
import type { Role } from '@xinxiu/domain';
import { Grid, Layout, Menu } from 'antd';
import { useAppTexts } from './app.texts.js';
import { type Entry, isUnder, menuOf } from './menu.js';
import { WaitingChanges } from './WaitingChanges.js';

/** The entry under whose address the page is. */
function openEntry(entries: readonly Entry[], path: string): string | undefined {
  return entries.findLast(({ to }) => isUnder(path, to))?.key;
}

export function MenuOfRole({ role, onOpen }: { readonly role: Role; readonly onOpen?: () => void }) {
  const say = useAppTexts();
  const { pathname } = useLocation();
  const entries = menuOf(role);
  const open = openEntry(entries, pathname);
  return (
    <nav aria-label={say('menu')}>
      <Menu
        mode="inline"
        style={{ borderInlineEnd: 'none' }}
        selectedKeys={open === undefined ? [] : [open]}
        items={entries.map(({ key, to }) => ({
          key,
          label: (
            <Link to={to} onClick={onOpen}>
              {say(`menu_${key}`)}
              {key === 'records' && <WaitingChanges />}
            </Link>
          ),
        }))}
      />
    </nav>
  );
}

/** Beside the page where there is room; on a phone it is behind the button of the top bar. */
export function SideMenu({ role }: { readonly role: Role }) {
  const { lg } = Grid.useBreakpoint();
  if (lg !== true) return null;
  return (
    <Layout.Sider width={216} className="no-print" style={{ paddingBlock: 12 }}>
      <MenuOfRole role={role} />
    </Layout.Sider>
  );
}
