import { Navigate } from '@tanstack/react-router';

/** A business begins with its records. */
export function HomePage() {
  return <Navigate to="/desk/records" replace />;
}
