import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';

// Reported: the route handler's cookie jar is the browser's, too.
export async function POST() {
  const jar = await cookies();
  jar.delete('access_token');
  jar.delete('refresh_token');
  return NextResponse.json({ ok: true });
}
