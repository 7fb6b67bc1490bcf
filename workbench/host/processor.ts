/** @file Carries out one rich API request: resolves its object paths, runs its actions in order. */
import { hostErrorOf } from './editErrors';
import type { Action, ActionResult, ObjectPath, QueryInfo, RequestBody, ResponseBody } from './protocol';
import { isHostObject, memberName, wireName } from './hostClass';
import type { HostClass, HostClasses, HostContext, HostObject, MethodResult } from './hostClass';
import { hostErrors, HostError, ACTION, PATH } from './protocol';

/** Objects that the client keeps between requests. */
export class ReferenceTable {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private next = 1;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known) return known;
    const id = `_${this.next++}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  /** Empty for an object that is not kept. */
  idOf(object: HostObject): string {
    return this.ids.get(object) ?? '';
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (object) this.ids.delete(object);
    this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
    this.ids.clear();
  }

  get size(): number {
    return this.objects.size;
  }
}

/** What a request starts from: the root object, and services by name. */
export interface Roots {
  readonly root: HostObject;
  readonly services: Readonly<Record<string, HostObject>>;
}

export class RequestProcessor {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly roots: Roots,
    private readonly classes: HostClasses,
    private readonly references: ReferenceTable,
    private readonly context: HostContext,
  ) {}

  /** Runs the actions up to the first error, which becomes part of the answer, as Excel's host does. */
  run(): ResponseBody {
    const results: ActionResult[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.act(action) });
      } catch (error) {
        const known = hostErrorOf(error);
        if (!known) throw error;
        return {
          Results: results,
          Error: {
            Code: known.code,
            Message: known.message,
            Location: this.location(action),
            HttpStatusCode: known.httpStatusCode,
            ActionIndex: index,
          },
        };
      }
    }
    return { Results: results };
  }

  // Objects and classes are matched by name at run time, where the type of the target is no longer known.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  private classOf(object: HostObject): HostClass<any> {
    return this.classes[object.type];
  }

  private act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && this.identity(object);
      case ACTION.query:
        return object && this.query(object, action.QueryInfo ?? {});
      case ACTION.method:
        return object && this.callMethod(object, action);
      case ACTION.setProperty:
        if (!object) throw hostErrors.invalidOperation('The object is a null object.');
        return this.setProperty(object, action.Name, action.ArgumentInfo?.Arguments?.[0]);
      case ACTION.update:
        if (!object) throw hostErrors.invalidOperation('The object is a null object.');
        for (const [name, value] of Object.entries(action.ArgumentInfo?.Arguments?.[0] ?? {})) {
          this.setProperty(object, name, value);
        }
        return null;
      default:
        throw hostErrors.apiNotFound(`action type ${action.ActionType}`);
    }
  }

  private setProperty(object: HostObject, name: string, value: unknown): null {
    const property = this.classOf(object).scalars?.[memberName(name)];
    if (!property?.set) throw hostErrors.apiNotFound(`${object.type}.${memberName(name)} (set)`);
    property.set(object.target, value, this.context);
    return null;
  }

  private callMethod(object: HostObject, action: Action): unknown {
    if (action.Name === '_KeepReference') return { _ReferenceId: this.references.keep(object) };
    if (action.Name === '_RemoveReference') {
      this.references.remove(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (action.Name === '_RemoveAllReferences') {
      this.references.clear();
      return null;
    }
    const result = this.invoke(object, action.Name, this.arguments(action));
    if (result === null) return null;
    if (isHostObject(result)) return this.identity(result);
    return result.value;
  }

  private invoke(object: HostObject, name: string, args: readonly unknown[]): MethodResult {
    const type = this.classOf(object);
    const own = type.methods?.[memberName(name)];
    if (own) return own(object.target, args, this.context);
    const { items, item } = type;
    if (items && name === 'GetCount') return { value: items(object.target, this.context).length };
    if (items && name === 'GetItemAt') {
      const found = items(object.target, this.context)[Number(args[0])];
      if (!found) throw hostErrors.invalidArgument();
      return found;
    }
    if (item && name === 'GetItemOrNullObject') return item(object.target, args[0], this.context);
    if (item && name === 'GetItem') {
      const found = item(object.target, args[0], this.context);
      if (!found) throw hostErrors.itemNotFound();
      return found;
    }
    throw hostErrors.apiNotFound(`${object.type}.${memberName(name)}`);
  }

  /** Arguments with object references resolved. */
  private arguments(action: { readonly ArgumentInfo?: Action['ArgumentInfo'] }): unknown[] {
    const references = action.ArgumentInfo?.ReferencedObjectPathIds;
    return (action.ArgumentInfo?.Arguments ?? []).map((value, index) => {
      const pathId = references?.[index];
      return typeof pathId === 'number' && pathId !== 0 ? this.resolve(pathId) : value;
    });
  }

  private resolve(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path)
      throw hostErrors.invalidOperation(`The request names object path ${pathId} without describing it.`);
    const object = this.follow(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.roots.root;
      case PATH.newObject: {
        const service = this.roots.services[path.Name];
        if (!service) throw hostErrors.apiNotFound(path.Name);
        return service;
      }
      case PATH.referenceId: {
        const object = this.references.get(path.Name);
        if (!object) throw new HostError('InvalidObjectPath', 'The object path is no longer valid.');
        return object;
      }
      case PATH.nullObject:
        return null;
      default:
        break;
    }
    const parent =
      path.ParentObjectPathId === undefined ? this.roots.root : this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) {
      const navigate = this.classOf(parent).navigation?.[memberName(path.Name)];
      if (!navigate) throw hostErrors.apiNotFound(`${parent.type}.${memberName(path.Name)}`);
      return navigate(parent.target, this.context);
    }
    if (path.ObjectPathType === PATH.indexer) {
      const found = this.classOf(parent).item?.(parent.target, this.arguments(path)[0], this.context);
      if (!found) throw hostErrors.itemNotFound();
      return found;
    }
    if (path.ObjectPathType === PATH.method) {
      const result = this.invoke(parent, path.Name, this.arguments(path));
      if (result === null) return null;
      if (!isHostObject(result))
        throw hostErrors.apiNotFound(`${parent.type}.${memberName(path.Name)} as an object`);
      return result;
    }
    throw hostErrors.apiNotFound(`object path type ${path.ObjectPathType}`);
  }

  /** What the client learns on creating an object: its id or its reference. */
  private identity(object: HostObject): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const { id, isReferenced } = this.classOf(object);
    if (id) value['Id'] = id(object.target);
    if (isReferenced) value['_ReferenceId'] = this.references.idOf(object);
    return value;
  }

  private query(object: HostObject, info: QueryInfo): Record<string, unknown> {
    const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)]
      .map((path) => path.split('/').filter((part) => part !== ''))
      .filter((path) => path.length > 0);
    const { items: readItems } = this.classOf(object);
    if (readItems) {
      const all = readItems(object.target, this.context);
      const from = info.Skip ?? 0;
      const items = all.slice(from, info.Top === undefined ? undefined : from + info.Top);
      return { _Items: items.map((item) => this.select(item, withoutItems(paths))) };
    }
    return this.select(object, paths);
  }

  /** The properties that `paths` name; no path at all means every scalar property, as `load()` does. */
  private select(object: HostObject, paths: readonly (readonly string[])[]): Record<string, unknown> {
    const value = this.identity(object);
    const wanted = paths.length === 0 ? [['*']] : paths;
    const nested = new Map<string, string[][]>();
    for (const [head = '*', ...rest] of wanted) {
      if (head === '*') {
        for (const name of Object.keys(this.classOf(object).scalars ?? {})) {
          if (!name.startsWith('_')) value[wireName(name)] = this.scalar(object, name);
        }
      } else if (this.classOf(object).navigation?.[head]) {
        nested.set(head, [...(nested.get(head) ?? []), rest]);
      } else {
        value[wireName(head)] = this.scalar(object, head);
      }
    }
    for (const [name, restPaths] of nested) {
      const child = this.classOf(object).navigation?.[name]?.(object.target, this.context) ?? null;
      value[wireName(name)] = child && this.query(child, { Select: restPaths.map((path) => path.join('/')) });
    }
    return value;
  }

  private scalar(object: HostObject, name: string): unknown {
    const property = this.classOf(object).scalars?.[name];
    if (!property) throw hostErrors.apiNotFound(`${object.type}.${name}`);
    return property.get(object.target, this.context);
  }

  private location(action: Action): string {
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const names = [path?.Name, action.Name].filter((name) => name);
    return names.map((name) => memberName(name ?? '')).join('.');
  }
}

function withoutItems(paths: readonly (readonly string[])[]): string[][] {
  return paths
    .map((path) => (path[0] === 'items' ? [...path.slice(1)] : [...path]))
    .filter((path) => path.length > 0);
}
