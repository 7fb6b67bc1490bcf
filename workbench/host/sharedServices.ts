/** @file Services of Office that are not part of a workbook: custom functions, the pane's life, telemetry. */
import { hostErrors } from './protocol';
import type { HostClass } from './hostClass';

/** States of the add-in's page on the wire. */
const RUNTIME_STATE = { inactive: 'Inactive', background: 'Background', visible: 'Visible' } as const;

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw hostErrors.invalidArgument();
  return value as unknown[];
}

/** What the client's custom-function proxy reports to. */
export const customFunctionsClass: HostClass<null> = {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_target, _args, { host }) => {
      host.customFunctions.ready();
      return null;
    },
    _GetEnabledFeatures: () => ({ value: [] }),
    setInvocationArrayResults: (_target, [results], { host }) => {
      host.customFunctions.settle(list(results));
      return null;
    },
    setInvocationResults: (_target, [results], { host }) => {
      host.customFunctions.settle(list(results));
      return null;
    },
  },
};

export const addinInternalServiceClass: HostClass<null> = {
  methods: {
    notifyActionHandlerReady: (_target, _args, { host }) => {
      host.pane.actionsReady();
      return null;
    },
  },
};

/** `Office.addin.showAsTaskpane` and `hide`. */
export const appRuntimeServiceClass: HostClass<null> = {
  methods: {
    setAppRuntimeState: (_target, [state], { host }) => {
      host.pane.isVisible = state === RUNTIME_STATE.visible;
      return null;
    },
    getAppRuntimeState: (_target, _args, { host }) => ({
      value: host.pane.isVisible ? RUNTIME_STATE.visible : RUNTIME_STATE.background,
    }),
  },
};

/** `Office.addin.setStartupBehavior` and `getStartupBehavior`. */
export const appRuntimePersistenceServiceClass: HostClass<null> = {
  methods: {
    setAppRuntimeStartState: (_target, [state], { host }) => {
      host.pane.startsWithDocument = state !== RUNTIME_STATE.inactive;
      return null;
    },
    getAppRuntimeStartState: (_target, _args, { host }) => ({
      value: host.pane.startsWithDocument ? RUNTIME_STATE.background : RUNTIME_STATE.inactive,
    }),
  },
};

/** Nothing is collected: what the client sends is dropped. */
export const telemetryServiceClass: HostClass<null> = {
  methods: { sendTelemetryEvent: () => null },
};
