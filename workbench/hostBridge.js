/**
 * @file Runs in the pane's frame before office.js: gives it the `window.external` that Excel for Windows gives, and
 * passes what it says on to the workbench around the frame, as text. The pane itself knows nothing of this.
 */
/* global window */
(() => {
  const EXECUTE_RICH_API = 93;
  const COMMAND_COMPLETED = 94;
  const OK = 0;

  /** The workbench's side, set by page.tsx before this frame is created. */
  const host = window.parent.nanoWorkbenchHost;
  if (!host) return;

  /** office.js takes arrays wrapped like this, because Excel hands it COM SAFEARRAYs. */
  const safeArray = (items) => ({ toArray: () => items });

  /** Handlers by event id. */
  const handlers = new Map();
  const fire = (event, payload) => {
    for (const handler of handlers.get(event) ?? []) handler(event, payload);
  };

  /** Settings of the document, as two parallel lists. */
  const documentSettings = {
    Read: (keys, values) => {
      for (const [key, value] of Object.entries(JSON.parse(host.readSettings()))) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys, values) => {
      host.writeSettings(JSON.stringify(Object.fromEntries(keys.map((key, index) => [key, values[index]]))));
    },
  };

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'nano-workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 1033,
    GetAppDataLocale: () => 1033,
    GetDocUrl: () => host.documentUrl(),
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetHostFullVersion: () => '16.0.14332.20000',
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => host.requirementSets(),
    GetOfficeThemeInfo: () => host.theme(),
    GetSettings: () => documentSettings,
  };

  const external = {
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (method, parameters, callback) => {
      if (method === EXECUTE_RICH_API) {
        const message = parameters[0].toArray ? parameters[0].toArray() : parameters[0];
        const answer = host.process(String(message[4]), Number(message[6]));
        setTimeout(() => callback(safeArray([OK, 200, [], answer])), 0);
      } else if (method === COMMAND_COMPLETED) {
        host.commandCompleted(String(parameters[0]));
        setTimeout(() => callback(safeArray([OK])), 0);
      } else {
        throw new Error(`The workbench does not answer method ${method} of Office's document API.`);
      }
    },
    RegisterEvent: (event, _target, handler, callback) => {
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
      setTimeout(() => callback(OK), 0);
    },
    UnregisterEvent: (event, _target, callback) => {
      handlers.delete(event);
      setTimeout(() => callback(OK), 0);
    },
  };
  Object.defineProperty(window, 'external', { configurable: true, value: external });

  const RICH_API_MESSAGE = 33;
  const COMMAND_INVOKED = 39;
  const SELECTION_CHANGED = 2;
  let nextMessage = 1;
  host.connect({
    receive: (text) => {
      const entries = JSON.parse(text).map((entry) => safeArray([...entry, nextMessage++, false]));
      // Before the page listens, what comes in is held: Excel does the same while an add-in starts.
      const deliver = () => {
        if (handlers.has(RICH_API_MESSAGE)) fire(RICH_API_MESSAGE, safeArray(entries));
        else setTimeout(deliver, 50);
      };
      deliver();
    },
    selectionChanged: () => fire(SELECTION_CHANGED, safeArray([])),
    runCommand: (id, name) => {
      const event = JSON.stringify({ source: { id: name } });
      const deliver = () => {
        if (handlers.has(COMMAND_INVOKED)) fire(COMMAND_INVOKED, safeArray([id, name, event]));
        else setTimeout(deliver, 50);
      };
      deliver();
    },
  });
})();
