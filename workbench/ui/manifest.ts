/** @file What the workbench shows of manifest.xml: the ribbon's tabs, groups and buttons, and the functions' namespace. */

export type RibbonAction =
  { readonly kind: 'showPane' } | { readonly kind: 'run'; readonly functionName: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Address of its largest icon, relative to the page; empty when it has none. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface AddInManifest {
  readonly name: string;
  readonly tabs: readonly RibbonTab[];
  /** Namespace of the custom functions; empty when there are none. */
  readonly namespace: string;
}

/** Names of Excel's own tabs that a manifest may name. */
const BUILT_IN_TABS: Readonly<Record<string, string>> = {
  TabHome: 'Home',
  TabInsert: 'Insert',
  TabFormulas: 'Formulas',
  TabData: 'Data',
};

/**
 * Reads an add-in only manifest.
 * @throws Error when the text is no XML or has no display name
 */
export function parseManifest(xml: string): AddInManifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const problem = document.getElementsByTagName('parsererror')[0];
  if (problem) throw new Error(`manifest.xml is not well-formed: ${problem.textContent}`);
  const name = elements(document, 'DisplayName')[0]?.getAttribute('DefaultValue');
  if (!name) throw new Error('manifest.xml has no DisplayName.');
  const resources = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String']) {
    for (const resource of elements(document, kind)) {
      const id = resource.getAttribute('id');
      const value = resource.getAttribute('DefaultValue');
      if (id && value) resources.set(id, value);
    }
  }
  const text = (element: Element | undefined): string =>
    resources.get(element?.getAttribute('resid') ?? '') ?? '';
  const surface = elements(document, 'ExtensionPoint').find(
    (point) => typeOf(point) === 'PrimaryCommandSurface',
  );
  const tabs = children(surface).filter(
    (tab) => tab.localName === 'OfficeTab' || tab.localName === 'CustomTab',
  );
  return {
    name,
    namespace: text(elements(document, 'Namespace')[0]),
    tabs: tabs.map((tab) => {
      const id = tab.getAttribute('id') ?? '';
      return {
        id,
        label: BUILT_IN_TABS[id] ?? text(children(tab).find((child) => child.localName === 'Label')),
        groups: children(tab)
          .filter((child) => child.localName === 'Group')
          .map((group) => readGroup(group, text)),
      };
    }),
  };
}

function readGroup(group: Element, text: (element: Element | undefined) => string): RibbonGroup {
  return {
    id: group.getAttribute('id') ?? '',
    label: text(children(group).find((child) => child.localName === 'Label')),
    buttons: children(group)
      .filter((child) => child.localName === 'Control' && typeOf(child) === 'Button')
      .map((control) => readButton(control, text)),
  };
}

function readButton(control: Element, text: (element: Element | undefined) => string): RibbonButton {
  const child = (name: string): Element | undefined =>
    children(control).find((each) => each.localName === name);
  const action = child('Action');
  const functionName = action && elements(action, 'FunctionName')[0]?.textContent?.trim();
  const images = children(child('Icon')).sort(
    (a, b) => Number(b.getAttribute('size')) - Number(a.getAttribute('size')),
  );
  const icon = text(images.find((image) => Number(image.getAttribute('size')) <= 32) ?? images[0]);
  return {
    id: control.getAttribute('id') ?? '',
    label: text(child('Label')),
    description: text(elements(child('Supertip') ?? control, 'Description')[0]),
    icon: icon === '' ? '' : localPath(icon),
    action: functionName ? { kind: 'run', functionName } : { kind: 'showPane' },
  };
}

/** Resources name the deployed origin; the workbench takes the same files from its own. */
function localPath(url: string): string {
  return new URL(url, location.href).pathname.replace(/^\//, '');
}

function typeOf(element: Element): string | null {
  return element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');
}

function children(element: Element | undefined): Element[] {
  return element ? [...element.children] : [];
}

function elements(root: Document | Element, localName: string): Element[] {
  return [...root.getElementsByTagNameNS('*', localName)];
}
