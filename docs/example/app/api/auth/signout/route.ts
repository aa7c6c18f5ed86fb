import { signOut } from '../../../../auth';

// Skipped: Auth.js manages this session, and its own sign-out ends it.
export async function POST() {
  await signOut({ redirectTo: '/' });
}
