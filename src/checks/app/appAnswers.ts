import { type Check, cannotTell, fails, given, passes } from '../check.ts';
import { cure } from '../cure.ts';

export const appAnswers: Check = {
  id: 'app-answers',
  title: 'This app answers',
  problem: 'This app does not answer',
  severity: 'critical',
  why: 'Without its page nobody can open this app, and its headers can’t be looked at.',
  judge: ({ app, appAnswer }) =>
    given(app, ({ url }) => {
      if (!appAnswer.seen)
        return appAnswer.lacks === 'a network'
          ? cannotTell(appAnswer.why, appAnswer.lacks)
          : fails(appAnswer.why);
      const { status, html, isThisApp } = appAnswer.value;
      if (status !== 200) return fails(`${url}/ answered ${status}.`);
      if (!html) return fails(`${url}/ answered, but not with a page.`);
      return isThisApp
        ? passes(`${url}/ answers.`)
        : fails(`${url}/ answered with a page that is not this app’s.`);
    }),
  cure: ({ app }) =>
    cure([
      `Open ${app.seen ? `${app.value.url}/` : 'the address of this app'} in a browser: it must show this app’s page.`,
      'If it does not, look whether its web server runs, whether the address and the base path are right, and whether the build lies where the server looks for it.',
    ]),
};
