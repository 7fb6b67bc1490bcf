/** @file Phrases of finance. */
import type { Template } from '../template';

export const FINANCE_TEMPLATES: Readonly<Record<string, Template>> = {
  CUMIPMT:
    'the interest paid from period {4} to {5} on a loan of {3} at a rate of {1} over {2} periods, {6!}',
  CUMPRINC:
    'the principal paid from period {4} to {5} on a loan of {3} at a rate of {1} over {2} periods, {6!}',
  DB: 'the fixed declining balance depreciation in period {4} of a cost of {1} down to {2} over {3} periods',
  DDB: 'the double declining balance depreciation in period {4} of a cost of {1} down to {2} over {3} periods',
  EFFECT: 'the effective yearly rate of a nominal rate of {1} with {2} periods a year',
  FV: 'the future value at a rate of {1} after {2} payments of {3}[ and a present value of {4}][, {5!}]',
  IPMT: 'the interest part of payment {2} on a loan of {4} at a rate of {1} over {3} periods[ with {5} left][, {6!}]',
  IRR: 'the internal rate of return of {1}[, guessed at {2}]',
  MIRR: 'the modified internal rate of return of {1} with finance at {2} and reinvestment at {3}',
  NOMINAL: 'the nominal yearly rate of an effective rate of {1} with {2} periods a year',
  NPER: 'the number of periods of payments of {2} at a rate of {1} for a loan of {3}[ with {4} left][, {5!}]',
  NPV: 'the net present value at a rate of {1} of {2*}',
  PMT: 'the payment on a loan of {3} at a rate of {1} over {2} periods[ with {4} left][, {5!}]',
  PPMT: 'the principal part of payment {2} on a loan of {4} at a rate of {1} over {3} periods[ with {5} left][, {6!}]',
  PV: 'the present value at a rate of {1} of {2} payments of {3}[ and a future value of {4}][, {5!}]',
  RATE: 'the interest rate per period of {1} payments of {2} on a loan of {3}[ with {4} left][, {5!}][, guessed at {6}]',
  RRI: 'the rate of growth over {1} periods from {2} to {3}',
  SLN: 'the straight line depreciation of a cost of {1} down to {2} over {3} periods',
  SYD: "the sum-of-years' digits depreciation in period {4} of a cost of {1} down to {2} over {3} periods",
  XIRR: 'the internal rate of return of {1} paid on {2}[, guessed at {3}]',
  XNPV: 'the net present value at a rate of {1} of {2} paid on {3}',
};
