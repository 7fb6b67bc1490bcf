/** @file Phrases of functions that reach outside the workbook: explained, never calculated. */
import type { Template } from '../template';

export const OUTSIDE_TEMPLATES: Readonly<Record<string, Template>> = {
  DETECTLANGUAGE: 'the language of {1}, found by a web service',
  FILTERXML: 'the parts of the XML {1} at the path {2}',
  HYPERLINK: 'a link to {1}[ shown as {2}]',
  IMAGE: 'the picture at the web address {1}',
  RTD: 'live data from another program ({1*})',
  STOCKHISTORY: 'the stock prices of {1} from the web from {2} on[ to {3}]',
  TRANSLATE: '{1} translated by a web service',
  WEBSERVICE: 'what the web address {1} answers',
};
