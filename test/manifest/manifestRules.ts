/**
 * @file What Microsoft's validation service would say of an add-in-only manifest, as far as it can be known offline: the
 * element order and limits of the manifest reference (learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 * and /reference/manifest), and what must agree with the add-in's own files.
 */
import { descendants, find } from './manifestFile';
import type { XmlElement } from './manifestFile';

/** The add-in's files as the rules need them. */
export interface AddinFiles {
  /** Paths that a build serves beside taskpane.html, e.g. `assets/icon-32.png`. */
  readonly served: ReadonlySet<string>;
  /** Size of a served PNG. */
  pngSize(this: void, path: string): { width: number; height: number };
  /** Names given to `Office.actions.associate`. */
  readonly actions: readonly string[];
  /** Names given to `CustomFunctions.associate`. */
  readonly functions: readonly string[];
  /** Ids and names in functions.json. */
  readonly metadata: readonly { readonly id: string; readonly name: string }[];
}

/** Children in the order the schema wants, by parent; a parent that is not named has no fixed order. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
    'VersionOverrides',
  ],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['OverriddenByRibbonApi', 'Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Items', 'Enabled', 'OverriddenByRibbonApi'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName', 'SupportsPinning'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

const COMMAND_ICON_SIZES = ['16', '32', '80'];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** A cell address as a function name would hide the function (`AB1`), as R1C1 too. */
const LIKE_AN_ADDRESS = /^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/i;

/** Everything that is wrong with the manifest, in words; empty when nothing is. */
export function manifestProblems(manifest: XmlElement, files: AddinFiles): string[] {
  return [
    ...orderProblems(manifest),
    ...headProblems(manifest),
    ...resourceProblems(manifest, files),
    ...commandProblems(manifest, files),
    ...sharedRuntimeProblems(manifest),
    ...functionProblems(manifest, files),
  ];
}

function orderProblems(manifest: XmlElement): string[] {
  return descendants(manifest).flatMap((element) => {
    const order = ORDER[element.name];
    // <Host Name="Workbook"/> of the base manifest shares the name with the one of VersionOverrides, but has no children.
    if (order === undefined) return [];
    const places = element.children.map((child) => order.indexOf(child.name));
    return element.children.flatMap((child, i) => {
      if (places[i] === -1) return [`<${child.name}> does not belong into <${element.name}>.`];
      const isLate = i > 0 && (places[i] ?? 0) < (places[i - 1] ?? 0);
      return isLate
        ? [`<${child.name}> must come before <${element.children[i - 1]?.name}> in <${element.name}>.`]
        : [];
    });
  });
}

function headProblems(manifest: XmlElement): string[] {
  const text = (name: string): string => find(manifest, name)[0]?.text.trim() ?? '';
  const value = (name: string): string => find(manifest, name)[0]?.attributes.DefaultValue ?? '';
  const problems: string[] = [];
  const require = (isRight: boolean, problem: string): void => {
    if (!isRight) problems.push(problem);
  };
  require(manifest.attributes['xsi:type'] === 'TaskPaneApp', 'OfficeApp must be of the type TaskPaneApp.');
  require(GUID.test(text('Id')), `Id "${text('Id')}" is no GUID in lower case.`);
  require(/^\d{1,5}(\.\d{1,5}){3}$/.test(
    text('Version'),
  ), `Version "${text('Version')}" needs four numbers.`);
  require(/^[a-z]{2}-[A-Z]{2}$/.test(
    text('DefaultLocale'),
  ), `DefaultLocale "${text('DefaultLocale')}" is no locale.`);
  require(text('ProviderName').length > 0 &&
    text('ProviderName').length <= 125, 'ProviderName needs 1 to 125 characters.');
  require(value('DisplayName').length > 0 &&
    value('DisplayName').length <= 125, 'DisplayName needs 1 to 125 characters.');
  require(value('Description').length > 0 &&
    value('Description').length <= 250, 'Description needs 1 to 250 characters.');
  require(value('SupportUrl').startsWith('https://'), 'SupportUrl must be https.');
  require(text('Permissions') ===
    'ReadWriteDocument', 'Writing formulas needs the permission ReadWriteDocument.');
  return problems;
}

interface Resource {
  readonly kind: string;
  readonly value: string;
}

function resources(manifest: XmlElement): Map<string, Resource> {
  const all = find(manifest, 'VersionOverrides', 'Resources').flatMap((element) => element.children);
  return new Map(
    all.flatMap((group) =>
      group.children.map((item) => [
        item.attributes.id ?? '',
        { kind: group.name, value: item.attributes.DefaultValue ?? '' },
      ]),
    ),
  );
}

const MAX_LENGTH: Readonly<Record<string, number>> = {
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
  'bt:Images': 2048,
  'bt:Urls': 2048,
};

/** The kind of resource that an element's `resid` must name; Title and Label are short, Description is long. */
function wantedKind(element: XmlElement): string {
  if (element.name === 'bt:Image') return 'bt:Images';
  if (['Title', 'Label', 'Namespace'].includes(element.name)) return 'bt:ShortStrings';
  return element.name === 'Description' ? 'bt:LongStrings' : 'bt:Urls';
}

function resourceProblems(manifest: XmlElement, files: AddinFiles): string[] {
  const problems: string[] = [];
  const known = resources(manifest);
  const used = new Set<string>();
  const elements = descendants(manifest);
  const count = find(manifest, 'VersionOverrides', 'Resources').flatMap((element) =>
    element.children.flatMap((group) => group.children),
  );
  if (count.length !== known.size) problems.push('Two resources have the same id.');
  for (const element of elements) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const kind = known.get(resid)?.kind;
    if (resid.length > 32) problems.push(`resid "${resid}" has more than 32 characters.`);
    if (kind === undefined) problems.push(`resid "${resid}" of <${element.name}> names no resource.`);
    else if (kind !== wantedKind(element))
      problems.push(
        `<${element.name}> needs a resource of ${wantedKind(element)}, "${resid}" is one of ${kind}.`,
      );
  }
  for (const [id, { kind, value }] of known) {
    if (!used.has(id)) problems.push(`Resource "${id}" is not used.`);
    if (value === '') problems.push(`Resource "${id}" is empty.`);
    const limit = MAX_LENGTH[kind] ?? 0;
    if (value.length > limit)
      problems.push(`Resource "${id}" has ${value.length} characters, more than ${limit}.`);
  }
  return [...problems, ...urlProblems(manifest, known, files)];
}

function urlProblems(
  manifest: XmlElement,
  known: ReadonlyMap<string, Resource>,
  files: AddinFiles,
): string[] {
  const problems: string[] = [];
  const source = find(manifest, 'DefaultSettings', 'SourceLocation')[0]?.attributes.DefaultValue ?? '';
  const base = source.slice(0, source.lastIndexOf('/') + 1);
  const check = (url: string, size: number | null): void => {
    if (!url.startsWith('https://')) problems.push(`${url} is not https.`);
    if (!url.startsWith(base)) problems.push(`${url} is not beside ${source}.`);
    const path = url.slice(base.length);
    if (!files.served.has(path)) problems.push(`No build serves ${path}.`);
    else if (size !== null) {
      const { width, height } = files.pngSize(path);
      if (width !== size || height !== size)
        problems.push(`${path} is ${width} by ${height} pixels, not ${size}.`);
    }
  };
  check(source, null);
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    check(find(manifest, name)[0]?.attributes.DefaultValue ?? '', size);
  }
  for (const { kind, value } of known.values()) if (kind === 'bt:Urls') check(value, null);
  for (const image of descendants(manifest).filter(
    (element) => element.name === 'bt:Image' && element.attributes.resid !== undefined,
  )) {
    check(known.get(image.attributes.resid ?? '')?.value ?? '', Number(image.attributes.size));
  }
  return problems;
}

function commandProblems(manifest: XmlElement, files: AddinFiles): string[] {
  const problems: string[] = [];
  const elements = descendants(manifest);
  const ids = elements
    .filter((element) => ['Control', 'Group', 'CustomTab'].includes(element.name))
    .map((element) => element.attributes.id ?? '');
  for (const id of ids) {
    if (id === '' || id.length > 125) problems.push(`Control id "${id}" needs 1 to 125 characters.`);
    if (ids.filter((other) => other === id).length > 1) problems.push(`The id "${id}" is used twice.`);
  }
  for (const icon of elements.filter((element) => element.name === 'Icon')) {
    const sizes = icon.children.map((image) => image.attributes.size ?? '');
    for (const size of COMMAND_ICON_SIZES)
      if (!sizes.includes(size)) problems.push(`An icon lacks the size ${size}.`);
  }
  for (const action of elements.filter((element) => element.name === 'Action')) {
    const type = action.attributes['xsi:type'];
    const name = find(action, 'FunctionName')[0]?.text.trim();
    if (type === 'ExecuteFunction' && (name === undefined || !files.actions.includes(name))) {
      problems.push(`FunctionName "${name}" is not given to Office.actions.associate.`);
    }
    if (type === 'ShowTaskpane' && find(action, 'SourceLocation').length !== 1)
      problems.push('ShowTaskpane needs a SourceLocation.');
    if (type !== 'ExecuteFunction' && type !== 'ShowTaskpane') problems.push(`Unknown action ${type}.`);
  }
  const named = elements
    .filter((element) => element.name === 'FunctionName')
    .map((element) => element.text.trim());
  for (const action of files.actions)
    if (!named.includes(action)) problems.push(`No control of the manifest calls "${action}".`);
  return problems;
}

function sharedRuntimeProblems(manifest: XmlElement): string[] {
  const problems: string[] = [];
  const sets = find(manifest, 'Requirements', 'Sets', 'Set').map((set) => set.attributes.Name);
  if (!sets.includes('SharedRuntime'))
    problems.push('A shared runtime needs the requirement set SharedRuntime.');
  const host = find(manifest, 'VersionOverrides', 'Hosts', 'Host');
  const runtime = host.flatMap((element) => find(element, 'Runtimes', 'Runtime'))[0];
  if (runtime?.attributes.lifetime !== 'long') problems.push('The shared runtime needs the lifetime "long".');
  const shared = [
    ...host.flatMap((element) => find(element, 'AllFormFactors', 'ExtensionPoint', 'Page', 'SourceLocation')),
    ...host.flatMap((element) => find(element, 'DesktopFormFactor', 'FunctionFile')),
  ];
  if (shared.length !== 2)
    problems.push('A shared runtime needs one Page of custom functions and one FunctionFile.');
  for (const element of shared) {
    if (element.attributes.resid !== runtime?.attributes.resid)
      problems.push(`<${element.name}> must name the same page as <Runtime>.`);
  }
  return problems;
}

function functionProblems(manifest: XmlElement, files: AddinFiles): string[] {
  const problems: string[] = [];
  const resid = descendants(manifest).find((element) => element.name === 'Namespace')?.attributes.resid ?? '';
  const namespace = resources(manifest).get(resid)?.value ?? '';
  if (!/^[A-Za-z][A-Za-z0-9_.]{0,31}$/.test(namespace))
    problems.push(`The namespace "${namespace}" is not allowed.`);
  for (const { id, name } of files.metadata) {
    if (!/^[A-Z0-9_.]{1,128}$/i.test(id)) problems.push(`The function id "${id}" is not allowed.`);
    if (!/^\p{L}[\p{L}\p{N}_.]{2,127}$/u.test(name) || name !== name.toUpperCase())
      problems.push(`The function name "${name}" is not allowed.`);
    if (LIKE_AN_ADDRESS.test(name)) problems.push(`The function name "${name}" reads like a cell address.`);
    if (!files.functions.includes(id))
      problems.push(`functions.json names "${id}", which is not given to CustomFunctions.associate.`);
  }
  for (const id of files.functions) {
    if (!files.metadata.some((item) => item.id === id))
      problems.push(`"${id}" is associated but not in functions.json.`);
  }
  return problems;
}
