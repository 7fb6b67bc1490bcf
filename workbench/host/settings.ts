/** @file `Excel.SettingCollection`: values that the add-in keeps with the document. */
import { hostObject } from './hostClass';
import type { HostClass, TargetOf } from './hostClass';

type Settings = Map<string, unknown>;

export const settingClass: HostClass<TargetOf['Setting']> = {
  id: ({ key }) => key,
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ settings, key }) => settings.get(key) ?? null,
      set: ({ settings, key }, value) => void settings.set(key, value),
    },
  },
  methods: {
    delete: ({ settings, key }) => {
      settings.delete(key);
      return null;
    },
  },
};

export const settingCollectionClass: HostClass<Settings> = {
  items: (settings) => [...settings.keys()].map((key) => hostObject('Setting', { settings, key })),
  item: (settings, key) =>
    settings.has(String(key)) ? hostObject('Setting', { settings, key: String(key) }) : null,
  methods: {
    add: (settings, [key, value]) => {
      settings.set(String(key), value);
      return hostObject('Setting', { settings, key: String(key) });
    },
  },
};
