/** @file Units that CONVERT knows, with their factors to a base unit per kind. */

type Kind =
  | 'mass'
  | 'distance'
  | 'time'
  | 'pressure'
  | 'force'
  | 'energy'
  | 'power'
  | 'magnetism'
  | 'volume'
  | 'area'
  | 'information'
  | 'speed';

/** Factors to gram, metre, second, pascal, newton, joule, watt, tesla, litre, square metre, bit, metre per second. */
const UNITS: Readonly<Record<Kind, Readonly<Record<string, number>>>> = {
  mass: {
    g: 1,
    sg: 14593.9029372064,
    lbm: 453.59237,
    u: 1.660538782e-24,
    ozm: 28.349523125,
    grain: 0.06479891,
    cwt: 45359.237,
    shweight: 45359.237,
    uk_cwt: 50802.34544,
    lcwt: 50802.34544,
    hweight: 50802.34544,
    stone: 6350.29318,
    ton: 907184.74,
    uk_ton: 1016046.9088,
    LTON: 1016046.9088,
    brton: 1016046.9088,
  },
  distance: {
    m: 1,
    mi: 1609.344,
    Nmi: 1852,
    in: 0.0254,
    ft: 0.3048,
    yd: 0.9144,
    ang: 1e-10,
    ell: 1.143,
    ly: 9460730472580800,
    parsec: 30856775812815532,
    pc: 30856775812815532,
    Picapt: 0.0254 / 72,
    Pica: 0.0254 / 72,
    pica: 0.0254 / 6,
    survey_mi: 6336000 / 3937,
  },
  time: { yr: 31557600, day: 86400, d: 86400, hr: 3600, mn: 60, min: 60, sec: 1, s: 1 },
  pressure: {
    Pa: 1,
    p: 1,
    atm: 101325,
    at: 101325,
    mmHg: 133.322,
    psi: 6894.75729316836,
    Torr: 101325 / 760,
  },
  force: { N: 1, dyn: 1e-5, dy: 1e-5, lbf: 4.4482216152605, pond: 0.00980665 },
  energy: {
    J: 1,
    e: 1e-7,
    c: 4.184,
    cal: 4.1868,
    eV: 1.602176487e-19,
    ev: 1.602176487e-19,
    HPh: 2684519.53769617,
    hh: 2684519.53769617,
    Wh: 3600,
    wh: 3600,
    flb: 1.3558179483314,
    BTU: 1055.05585262,
    btu: 1055.05585262,
  },
  power: { W: 1, w: 1, HP: 745.69987158227, h: 745.69987158227, PS: 735.49875 },
  magnetism: { T: 1, ga: 1e-4 },
  volume: {
    l: 1,
    L: 1,
    lt: 1,
    tsp: 0.00492892159375,
    tspm: 0.005,
    tbs: 0.01478676478125,
    oz: 0.0295735295625,
    cup: 0.2365882365,
    pt: 0.473176473,
    us_pt: 0.473176473,
    uk_pt: 0.56826125,
    qt: 0.946352946,
    uk_qt: 1.1365225,
    gal: 3.785411784,
    uk_gal: 4.54609,
    ang3: 1e-27,
    'ang^3': 1e-27,
    barrel: 158.987294928,
    bushel: 35.23907016688,
    ft3: 28.316846592,
    'ft^3': 28.316846592,
    in3: 0.016387064,
    'in^3': 0.016387064,
    m3: 1000,
    'm^3': 1000,
    mi3: 4168181825440.58,
    'mi^3': 4168181825440.58,
    yd3: 764.554857984,
    'yd^3': 764.554857984,
    Nmi3: 6352182208000,
    'Nmi^3': 6352182208000,
    GRT: 2831.6846592,
    regton: 2831.6846592,
    MTON: 1132.67386368,
  },
  area: {
    m2: 1,
    'm^2': 1,
    uk_acre: 4046.8564224,
    us_acre: 4046.87260987425,
    ang2: 1e-20,
    'ang^2': 1e-20,
    ar: 100,
    ft2: 0.09290304,
    'ft^2': 0.09290304,
    ha: 10000,
    in2: 0.00064516,
    'in^2': 0.00064516,
    mi2: 2589988.110336,
    'mi^2': 2589988.110336,
    Morgen: 2500,
    Nmi2: 3429904,
    'Nmi^2': 3429904,
    yd2: 0.83612736,
    'yd^2': 0.83612736,
  },
  information: { bit: 1, byte: 8 },
  speed: {
    'm/s': 1,
    'm/sec': 1,
    'm/h': 1 / 3600,
    'm/hr': 1 / 3600,
    mph: 0.44704,
    kn: 1852 / 3600,
    admkn: 0.514773333333333,
  },
};

/** Units that take metric prefixes. */
const METRIC = new Set(
  'g u m ang ly parsec pc Pa p atm at mmHg N dyn dy pond J e c cal eV ev Wh wh W w T ga l L lt m3 m^3 m2 m^2 ar bit byte sec s m/s m/sec m/h m/hr ang2 ang^2 ang3 ang^3'.split(
    ' ',
  ),
);

const PREFIXES: Readonly<Record<string, number>> = {
  Y: 1e24,
  Z: 1e21,
  E: 1e18,
  P: 1e15,
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 1e2,
  da: 1e1,
  e: 1e1,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  f: 1e-15,
  a: 1e-18,
  z: 1e-21,
  y: 1e-24,
};

const BINARY_PREFIXES: Readonly<Record<string, number>> = {
  ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
  Zi: 2 ** 70,
  Yi: 2 ** 80,
};

interface Unit {
  readonly kind: Kind;
  readonly factor: number;
}

const known = new Map<string, Unit>();
for (const [kind, units] of Object.entries(UNITS) as [Kind, Readonly<Record<string, number>>][]) {
  for (const [name, factor] of Object.entries(units)) known.set(name, { kind, factor });
}

function findUnit(name: string): Unit | undefined {
  const plain = known.get(name);
  if (plain) return plain;
  for (const [prefix, scale] of [...Object.entries(BINARY_PREFIXES), ...Object.entries(PREFIXES)]) {
    if (!name.startsWith(prefix)) continue;
    const rest = name.slice(prefix.length);
    const unit = known.get(rest);
    if (!unit || !METRIC.has(rest)) continue;
    if (prefix in BINARY_PREFIXES && unit.kind !== 'information') continue;
    const power = /(?:2|\^2)$/.test(rest) ? 2 : /(?:3|\^3)$/.test(rest) ? 3 : 1;
    return { kind: unit.kind, factor: unit.factor * scale ** power };
  }
  return undefined;
}

/** Temperature scales: kelvin per degree and kelvin at 0. */
const TEMPERATURES: Readonly<Record<string, readonly [number, number]>> = {
  C: [1, 273.15],
  cel: [1, 273.15],
  F: [5 / 9, 459.67 * (5 / 9)],
  fah: [5 / 9, 459.67 * (5 / 9)],
  K: [1, 0],
  kel: [1, 0],
  Rank: [5 / 9, 0],
  Reau: [1.25, 273.15],
};

/** Converts between units of one kind; undefined when a unit is unknown or the kinds differ. */
export function convertUnits(value: number, from: string, to: string): number | undefined {
  const hot = TEMPERATURES[from];
  const cold = TEMPERATURES[to];
  if (hot && cold) {
    if (from === to) return value;
    const kelvin = value * hot[0] + hot[1];
    return Number(((kelvin - cold[1]) / cold[0]).toPrecision(15));
  }
  const a = findUnit(from);
  const b = findUnit(to);
  if (!a || !b || a.kind !== b.kind) return undefined;
  return (value * a.factor) / b.factor;
}
