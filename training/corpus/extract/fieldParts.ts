/** @file What a field is made of: its names and how its values are written, and lists that several draw from. */
import type { Maker } from './values';

export interface Field {
  /** Names that people give to it; the first is the one that is found when no fields are asked for. */
  readonly names: readonly string[];
  readonly make: (m: Maker) => string;
}

export const field = (names: string, make: (m: Maker) => string): Field => ({
  names: names.split('|'),
  make,
});
export const choice = (names: string, values: string): Field => field(names, (m) => m.pick(values));

export const TASKS =
  'send|prepare|review|update|book|order|call|check|fix|finalise|draft|organise|test|clean up|share|approve|translate|cancel|renew|print|collect|write up|schedule|investigate|close|migrate|archive|confirm|replace|measure|negotiate|present|circulate|submit|chase|compare|set up|publish|back up';
export const OBJECTS =
  'the budget|the contract|the slides|the agenda|the report|the invoices|the website|the new hire plan|the supplier list|the price list|the risk register|the minutes|the venue|catering|the training room|the press release|the server|the test results|the floor plan|the survey|the customer feedback|the stock count|the marketing plan|flights to the fair|the insurance papers|the quote from the printer|the user manual|the payroll data|the backup|the job ad|the lease|the product photos|the newsletter|the onboarding checklist|the VAT return|the drawings|the audit findings|the timeline|the access badges|the spare parts';
export const FAULTS =
  'oil leak|worn bearing|broken belt|no power|blocked filter|overheating|strange noise|loose cable|cracked housing|sensor failure|low pressure|water damage|flat tyre|burnt fuse|stuck valve|door does not close|display flickers|error E14|smell of burning|vibration|rust on the frame|leaking seal|battery not charging|jammed paper|does not start';
export const ACTIONS =
  'replaced seal|tightened bolts|ordered spare part|cleaned filter|changed oil|reset controller|rewired plug|swapped sensor|lubricated chain|updated firmware|replaced fuse|adjusted belt|taken out of service|patched the hose|calibrated|new battery fitted|sent to manufacturer|none yet|monitored';
export const COMPLAINTS =
  'arrived broken|wrong size|never delivered|colour faded|charged twice|late delivery|missing parts|stopped working after a week|rude staff|cold food|dirty room|scratched surface|wrong item sent|smells bad|no instructions|invoice is wrong|leaks|too noisy|the zip is broken|does not fit';
export const JOBS =
  'Accountant|Software Engineer|Sales Manager|Office Manager|Project Manager|Nurse|Chef|Electrician|Data Analyst|Marketing Manager|HR Manager|Warehouse Operative|Customer Service Agent|Teacher|Architect|Receptionist|Product Owner|Mechanical Engineer|Truck Driver|Graphic Designer|Lawyer|Buyer|Controller|Quality Inspector|UX Designer|DevOps Engineer|Store Manager|Physiotherapist|Site Manager|Executive Assistant|Head of Finance|CEO|CFO|Managing Director|Key Account Manager|Team Lead|Paralegal|Baker|Welder|Barista|Research Assistant|Plumber|Copywriter|Logistics Coordinator|Business Analyst|Dental Assistant|Payroll Clerk|Operations Director|Librarian|Gardener';
export const SUBJECTS =
  'Mathematics|Maths|English|Physics|Chemistry|Biology|History|Geography|Art|Music|French|Spanish|German|Computer Science|Economics|PE|Philosophy|Statistics|Accounting|Marketing|Law|Psychology|Drama|Latin|Science';
export const DEPARTMENTS =
  'Sales|Marketing|Finance|HR|IT|Legal|Operations|Purchasing|Logistics|Production|Quality|R&D|Support|Customer Service|Facilities|Procurement|Engineering|Accounting|Communications|Warehouse|Administration|Design';
