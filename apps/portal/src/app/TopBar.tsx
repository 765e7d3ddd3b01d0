import { LogoutOutlined, MenuOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { ROLE_WORDS } from '@xinxiu/domain';
import { Button, Drawer, Flex, Grid, Layout, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import { useWordsIn } from '../i18n/words.js';
import { Logo } from '../shared/Logo.js';
import { PageChoices } from '../shared/PageChoices.js';
import { MenuOfRole } from './SideMenu.js';
import { useAppTexts } from './app.texts.js';
import { type Person, useSignOut } from './session.js';

export function TopBar({ person }: { readonly person: Person }) {
  const say = useAppTexts();
  const wordsIn = useWordsIn();
  const { lg } = Grid.useBreakpoint();
  const [menuOpen, setMenuOpen] = useState(false);
  const signOut = useSignOut();
  const navigate = useNavigate();
  const leave = (): void => {
    void signOut().then(() => navigate({ to: '/sign-in' }));
  };
  return (
    <Layout.Header className="no-print top-bar">
      <Flex align="center" gap={8} style={{ height: '100%' }}>
        {lg !== true && (
          <Button
            type="text"
            icon={<MenuOutlined />}
            aria-label={say('menu')}
            onClick={() => setMenuOpen(true)}
          />
        )}
        <Link to="/desk" className="brand">
          <Logo />
        </Link>
        <div style={{ flex: 1 }} />
        {lg === true && (
          <Typography.Text ellipsis style={{ maxWidth: 360 }}>
            {person.organisationName ?? person.name}
            <Typography.Text type="secondary">{` · ${person.organisationName === undefined ? wordsIn(ROLE_WORDS[person.role]) : person.name}`}</Typography.Text>
          </Typography.Text>
        )}
        <PageChoices />
        <Tooltip title={say('signOut')}>
          <Button type="text" icon={<LogoutOutlined />} aria-label={say('signOut')} onClick={leave} />
        </Tooltip>
      </Flex>
      <Drawer
        open={menuOpen && lg !== true}
        placement="left"
        size={264}
        title={say('menu')}
        onClose={() => setMenuOpen(false)}
      >
        <MenuOfRole role={person.role} onOpen={() => setMenuOpen(false)} />
      </Drawer>
    </Layout.Header>
  );
}
