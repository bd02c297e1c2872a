import { readFile } from 'node:fs/promises';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin } from 'vite';
import { SignInView } from '../../src/pages/signIn/SignInView.tsx';
import type { SignInWords } from '../../src/pages/signIn/words.ts';
import { signIn as german } from '../../src/words/german/signIn.ts';

const styleSheet = new URL('../../src/styles/landing.css', import.meta.url);

/**
 * Puts the sign-in view, in each language, and its style into `index.html`, from the same component
 * that the app renders later: what a signed-out person sees first waits for no script.
 */
export function landingPlugin(): Plugin {
  let appName = 'Data catalog';
  return {
    name: 'landing',
    configResolved: ({ env }) => {
      appName = env['VITE_APP_NAME'] || appName;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => {
        const style = squeeze(await readFile(styleSheet, 'utf8'));
        return withoutComments(html)
          .replace('<!--landing-->', () => landing(appName))
          .replace('<!--landing in German-->', () => landing(appName, german))
          .replace('<style data-landing></style>', () => `<style>${style}</style>`)
          .replaceAll('%APP_NAME%', () => escapeHtml(appName));
      },
    },
  };
}

/** What a signed-out person sees first. */
function landing(appName: string, words?: SignInWords): string {
  const said = words ? { words } : {};
  return renderToStaticMarkup(
    createElement(SignInView, { appName, ...said, notice: null, server: null, busy: false }),
  );
}

/** Those of the inline scripts, a line each: every first visit would fetch them. */
function withoutComments(html: string): string {
  return html.replace(/^ *\/\/ .*\n/gm, '');
}

/** Comments and blanks are all that there is to gain in so little CSS. */
function squeeze(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
