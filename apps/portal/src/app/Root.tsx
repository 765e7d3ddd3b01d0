import { Outlet } from '@tanstack/react-router';
import { ConnectionNotice } from './ConnectionNotice.js';

export function Root() {
  return (
    <>
      <ConnectionNotice />
      <Outlet />
    </>
  );
}
