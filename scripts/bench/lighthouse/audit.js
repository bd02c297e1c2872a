// Runs Lighthouse in a tab that is signed in: `node audit.js '{"folder", "chromium", "url", "pages",
// "runs"}'` prints one line of JSON per run. Plain JavaScript, since a Node of its own runs it, with
// the packages of `folder`.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { folder, chromium, url, pages, runs } = JSON.parse(process.argv[2]);
const lighthouse = await load('lighthouse');
const puppeteer = await load('puppeteer-core');

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const { name, path, isSignedIn } of pages) {
    const page = await browser.newPage();
    if (isSignedIn) await signIn(page, url + path);
    for (let run = 0; run < runs; run++) {
      const { lhr } = await lighthouse(url + path, flags(), undefined, page);
      console.log(JSON.stringify({ name, finalUrl: lhr.finalDisplayedUrl, ...read(lhr) }));
    }
    await page.close();
  }
} finally {
  await browser.close();
}

async function load(name) {
  const { resolve } = createRequire(`${folder}/index.js`);
  return (await import(pathToFileURL(resolve(name)).href)).default;
}

async function signIn(page, address) {
  await page.goto(address, { waitUntil: 'networkidle0' });
  if (await page.$('#sign-in, .sign-in-button')) await page.click('.sign-in-button');
  const person = await page.waitForSelector('::-p-aria([name="Ada Lovelace"][role="button"])');
  await person?.click();
  await page.waitForFunction((origin) => location.href.startsWith(origin), {}, address);
  await page.waitForSelector('main#main h1');
}

/** The mobile profile is Lighthouse's own default; the sign-in lives in the tab's storage. */
function flags() {
  return {
    output: 'json',
    logLevel: 'error',
    disableStorageReset: true,
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  };
}

function read({ categories, audits }) {
  const scores = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round(100 * score)]),
  );
  const failed = Object.values(audits)
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ id, displayValue }) => `${id}${displayValue ? ` ${displayValue}` : ''}`);
  return { scores, failed };
}
