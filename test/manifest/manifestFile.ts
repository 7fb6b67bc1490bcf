/** @file Reads manifest.xml for the checks: elements in order, attributes, resources. */
import { readFileSync } from 'node:fs';

/** One element; `children` in document order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? `&${name};`);
}

/**
 * Reads XML as manifests use it (elements, attributes, text, comments; no CDATA, no DTD).
 * @throws Error at the first tag that does not fit
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement & { children: XmlElement[] } = { name: '', attributes: {}, children: [], text: '' };
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = [
    root,
  ];
  const body = source.replace(/<\?[\s\S]*?\?>/g, '').replace(/<!--[\s\S]*?-->/g, '');
  const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
  for (const match of body.matchAll(tag)) {
    const [whole, isEnd, name = '', attributeText = '', isEmpty, text, stray] = match;
    const top = open.at(-1);
    if (top === undefined || stray !== undefined)
      throw new Error(`Malformed XML near "${body.slice(match.index, match.index + 40)}".`);
    if (text !== undefined) {
      top.text += decode(text);
    } else if (isEnd === '/') {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>.`);
      open.pop();
    } else {
      const attributes: Record<string, string> = {};
      for (const [, key = '', value = ''] of attributeText.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)) {
        if (key in attributes) throw new Error(`${whole} has two attributes "${key}".`);
        attributes[key] = decode(value);
      }
      const element = { name, attributes, children: [], text: '' };
      top.children.push(element);
      if (isEmpty !== '/') open.push(element);
    }
  }
  const [document, second] = root.children;
  if (open.length !== 1 || document === undefined || second !== undefined)
    throw new Error('XML needs exactly one closed root element.');
  return document;
}

/** All elements below `element` (itself included), in document order. */
export function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** Elements found by following names from `element` down. */
export function find(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  const [name, ...rest] = path;
  if (name === undefined) return [element];
  return element.children.filter((child) => child.name === name).flatMap((child) => find(child, ...rest));
}

export function readManifest(path: string): XmlElement {
  return parseXml(readFileSync(path, 'utf8'));
}

/** Width and height that a PNG file declares. @throws Error when it is no PNG */
export function pngSize(file: Buffer): { width: number; height: number } {
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('Not a PNG file.');
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
