/** @file How an API class is described to the host: a table of its members. */
import type { NamedItemData } from '../../src/formula/workbook';
import type { Block } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook, WorkbookTable } from '../workbook';

/** What a range stands for. */
export interface RangeTarget {
  readonly sheet: Sheet;
  readonly block: Block;
}

/** What each class of the API stands for in the workbook. */
export interface TargetOf {
  readonly Workbook: null;
  readonly Application: null;
  readonly WorkbookProtection: null;
  readonly WorksheetCollection: null;
  readonly Worksheet: Sheet;
  readonly WorksheetProtection: Sheet;
  readonly Range: RangeTarget;
  readonly RangeFormat: RangeTarget;
  readonly FormatProtection: RangeTarget;
  /** Tables of a sheet, of a list, or of the whole workbook. */
  readonly TableCollection: { readonly sheet?: Sheet; readonly only?: readonly WorkbookTable[] };
  readonly Table: WorkbookTable;
  readonly TableRowCollection: WorkbookTable;
  readonly TableRow: { readonly table: WorkbookTable; readonly index: number };
  readonly TableColumnCollection: WorkbookTable;
  readonly TableColumn: { readonly table: WorkbookTable; readonly index: number };
  readonly NamedItemCollection: { readonly isSheetScope: boolean };
  readonly NamedItem: NamedItemData;
  readonly SettingCollection: Map<string, unknown>;
  readonly Setting: { readonly settings: Map<string, unknown>; readonly key: string };
  readonly CustomFunctions: null;
  readonly AddinInternalService: null;
  readonly AppRuntimeService: null;
  readonly AppRuntimePersistenceService: null;
  readonly TelemetryService: null;
}

export type ClassName = keyof TargetOf;

/** Parts of the host that members use beside the workbook. */
export interface HostServices {
  readonly workbookName: string;
  readonly settings: Map<string, unknown>;
  readonly events: {
    add(event: number, target: string): void;
    remove(event: number, target: string): void;
    rangeOf(referenceId: string): RangeTarget | null;
  };
  readonly customFunctions: { ready(): void; settle(results: readonly unknown[]): void };
  readonly pane: { isVisible: boolean; startsWithDocument: boolean; actionsReady(): void };
}

export interface HostContext {
  readonly workbook: Workbook;
  readonly host: HostServices;
}

/** An object of the API as the client sees it: a class and what it stands for. */
export interface HostObject {
  readonly type: ClassName;
  readonly target: unknown;
}

export interface ScalarProperty<Target> {
  get(target: Target, context: HostContext): unknown;
  set?(target: Target, value: unknown, context: HostContext): void;
}

/** What a method gives back: an object, a plain value, or null for a null object or nothing. */
export type MethodResult = HostObject | null | { readonly value: unknown };

/** Members by their JavaScript names (`getRange`, `rowIndex`). Members left out do not exist on this host. */
export interface HostClass<Target> {
  readonly scalars?: Readonly<Record<string, ScalarProperty<Target>>>;
  readonly navigation?: Readonly<Record<string, (target: Target, context: HostContext) => HostObject | null>>;
  readonly methods?: Readonly<
    Record<string, (target: Target, args: readonly unknown[], context: HostContext) => MethodResult>
  >;
  /** For a collection: its items. */
  readonly items?: (target: Target, context: HostContext) => readonly HostObject[];
  /** For a collection: `getItem(key)`; null when there is none. */
  readonly item?: (target: Target, key: unknown, context: HostContext) => HostObject | null;
  /** What the client stores as the object's id (`Id` on the wire), where it has one. */
  readonly id?: (target: Target) => string;
  /** True for objects that the client keeps by reference (ranges). */
  readonly isReferenced?: boolean;
}

/** The classes of a host, by name. */
export type HostClasses = { readonly [Name in ClassName]: HostClass<TargetOf[Name]> };

export function hostObject<Name extends ClassName>(type: Name, target: TargetOf[Name]): HostObject {
  return { type, target };
}

/** A Range object, or null for a null object. */
export function range(target: RangeTarget | null): HostObject | null {
  return target && hostObject('Range', target);
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && 'target' in value;
}

/** The range that `value` is, when it is a Range object. */
export function asRange(value: unknown): RangeTarget | null {
  return isHostObject(value) && value.type === 'Range' ? (value.target as RangeTarget) : null;
}

/** `GetRange` on the wire is `getRange` in JavaScript; names with a leading underscore are the same on both sides. */
export function memberName(nameOnWire: string): string {
  return nameOnWire.startsWith('_') ? nameOnWire : nameOnWire.charAt(0).toLowerCase() + nameOnWire.slice(1);
}

export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
