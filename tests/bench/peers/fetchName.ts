/** The one value that every peer shows: the signed-in person's name in the catalog. */
export async function fetchName(token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch('/api/v1/users/loggedInUser', { headers });
  const { name }: { name: string } = await response.json();
  return name;
}
