import { html } from 'hono/html';

const field = /<input type="hidden" name="(\w+)" value="([^"]*)"\/>\s*/g;

/**
 * Changes what the page posts by which oidc-provider answers `response_mode=form_post` (OAuth 2.0
 * Form Post Response Mode, section 2).
 * @returns null where the page is another.
 */
export function editForm(page: string, edit: (params: URLSearchParams) => void): string | null {
  const fields = [...page.matchAll(field)].map(([, name = '', value = '']) => [name, plain(value)]);
  if (fields.length === 0) return null;
  const params = new URLSearchParams(fields);
  edit(params);
  const inputs = [...params].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}"/>`,
  );
  return page.replaceAll(field, '').replace('<noscript>', () => `${inputs.join('')}<noscript>`);
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function plain(value: string): string {
  return value.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
