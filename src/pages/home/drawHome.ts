import type { SearchHit } from '../../api/searchHit.ts';
import assetIcon from '../../components/AssetIcon.module.css';
import assetList from '../../components/AssetList.module.css';
import { assetOutline } from '../../components/assetOutline.ts';
import { assetPath } from '../../components/assetPath.ts';
import breakable from '../../components/Breakable.module.css';
import initials from '../../components/Initials.module.css';
import { initialsOf } from '../../components/initialsOf.ts';
import { nameParts } from '../../components/nameParts.ts';
import skeleton from '../../components/Skeleton.module.css';
import { typeName } from '../../components/typeName.ts';
import account from '../frame/AccountMenu.module.css';
import frame from '../frame/Frame.module.css';
import header from '../frame/Header.module.css';
import searchBox from '../frame/SearchBox.module.css';
import { isSlashKeyOn } from '../frame/slashKey.ts';
import { words as frameWords } from '../frame/words.ts';
import { greeting } from './greeting.ts';
import home from './HomePage.module.css';
import { words } from './words.ts';

/** What the home page shows first. */
export interface FirstData {
  readonly appName: string;
  /** Of the signed-in person. */
  readonly name: string;
  readonly hasTeams: boolean;
  readonly changed: readonly SearchHit[];
}

/**
 * The home page as React draws it while all but one of its lists are on their way. Its links lead
 * where they should; what needs a script has none yet, and takes no focus.
 * @param base The app's base path, with a slash at both ends.
 */
export function drawHome({ appName, name, hasTeams, changed }: FirstData, base: string): Element[] {
  const link = (path: string, ...children: Children) =>
    element('a', { href: base + path.slice(1) }, ...children);
  const nav = element('nav', { class: header['nav'], 'aria-label': frameWords.navigation });
  const here = link('/', frameWords.home);
  here.ariaCurrent = 'page';
  nav.append(here, link('/explore', frameWords.explore));
  const brand = link('/', appName);
  brand.className = header['brand'] ?? '';
  const teams = hasTeams ? bones() : element('p', { class: assetList['empty'] }, words.noTeam);
  const sections = element(
    'div',
    { class: home['sections'] },
    section(words.owns, bones()),
    section(words.follows, bones()),
    section(words.teamsOwn, teams),
    section(words.changed, listOf(changed, link)),
  );
  return [
    element('header', { class: header['header'] }, brand, nav, search(), accountOf(name)),
    element('main', { class: frame['main'] }, element('h1', {}, greeting(name)), sections),
  ];
}

type Children = readonly (Node | string)[];
type Attributes = Readonly<Record<string, string | undefined>>;

function element(tag: string, attributes: Attributes, ...children: Children): HTMLElement {
  return filled(document.createElement(tag), attributes, children);
}

function shape(tag: string, attributes: Attributes, ...children: Children): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  return filled(made, attributes, children);
}

function filled<E extends Element>(made: E, attributes: Attributes, children: Children): E {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value ?? '');
  made.append(...children);
  return made;
}

function section(title: string, content: Element): Element {
  return element('section', {}, element('h2', {}, title), content);
}

function bones(): Element {
  return element('div', { class: skeleton['skeleton'], 'aria-hidden': 'true' });
}

function search(): Element {
  const { search: placeholder } = frameWords;
  const label = { placeholder, 'aria-label': placeholder };
  const box = element('input', { type: 'text', ...label, disabled: '' });
  const key = element('span', { class: searchBox['key'], 'aria-hidden': 'true' }, '/');
  const form = element('form', {}, box, ...(isSlashKeyOn() ? [key] : []));
  return element('search', { class: searchBox['search'] }, form);
}

function accountOf(name: string): Element {
  const picture = { class: initials['initials'], 'data-initials': initialsOf(name) };
  const trigger = element(
    'button',
    { type: 'button', class: account['trigger'], disabled: '' },
    element('span', { ...picture, 'aria-hidden': 'true' }),
    element('span', { class: account['name'] }, name),
  );
  return element('div', { class: account['account'] }, trigger);
}

function listOf(
  assets: readonly SearchHit[],
  link: (path: string, ...children: Children) => HTMLElement,
): Element {
  const items = assets.map(({ type, label, fullyQualifiedName }) => {
    const path = assetPath(type, fullyQualifiedName);
    const name = path ? link(path, ...broken(label)) : element('strong', {}, ...broken(label));
    name.dir = 'auto';
    const where = element('small', { title: fullyQualifiedName }, `${typeName(type)} · `);
    where.append(...broken(fullyQualifiedName));
    return element(
      'li',
      {},
      icon(type),
      element('span', { class: assetList['asset'] }, name, where),
    );
  });
  return element('ul', { class: assetList['list'] }, ...items);
}

function icon(type: string): Element {
  const attributes = { class: assetIcon['icon'], viewBox: '0 0 16 16', 'aria-hidden': 'true' };
  return shape('svg', attributes, shape('path', { d: assetOutline(type) }));
}

function broken(name: string): Children {
  const [first = '', ...others] = nameParts(name);
  const between = { class: breakable['break'] };
  return [first, ...others.flatMap((part) => [element('span', between), part])];
}
