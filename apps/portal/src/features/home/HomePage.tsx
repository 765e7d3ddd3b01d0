import { Navigate } from '@tanstack/react-router';
import { isOfficial, reachOf } from '@xinxiu/domain';
import { usePerson } from '../../app/session.js';

/** A business begins with its records, an office with its queue, an administrator with the people. */
export function HomePage() {
  const { role } = usePerson();
  const hasQueue = isOfficial(role) && reachOf('case.read', role) !== undefined;
  const hasStaff = reachOf('staff.read', role) !== undefined;
  return <Navigate to={hasQueue ? '/desk/cases' : hasStaff ? '/desk/staff' : '/desk/records'} replace />;
}
