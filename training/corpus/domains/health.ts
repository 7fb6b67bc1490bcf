/** @file Health: surgeries, wards, pharmacies, laboratories, vets, dentists, care. */
import {
  HEAVY,
  HOT,
  HOURS,
  MINUTES,
  OLD,
  PRICEY,
  YOUNG,
  cat,
  date,
  decimal,
  degree,
  doctor,
  domain,
  each,
  few,
  filedName,
  flag,
  id,
  int,
  key,
  money,
  must,
  num,
  pairs,
  skewed,
  steps,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { company } from './values';

const INSURERS = 'AmberCare|Public scheme|Medisafe|Unity Health|Private|Self-payer';

export const HEALTH: readonly Domain[] = [
  domain(
    'appointments|consultations|visits|check-ups',
    [
      must(
        key(
          'Patient|Patient Name|Pat. Name|Name of Patient',
          'patient|sick person|name of the patient',
          filedName,
        ),
      ),
      date('DOB|Date of Birth|Birth Date|Born', 'birthday|birth date|date of birth', 1936, 2020, 0, YOUNG),
      must(
        date(
          'Seen On|Appointment|Appt Date|Visit Date',
          'appointment date|visit date|day of the visit|date seen',
          2023,
          2026,
        ),
      ),
      must(who('GP|Physician|Seen By|Dr', 'doctor|physician|gp|who saw them', doctor)),
      must(
        cat(
          'Complaint|Reason for Visit|Presenting Complaint|Dx',
          'complaint|reason for the visit|symptom|problem|diagnosis',
          'cough|sore throat|back pain|rash|headache|vaccination|blood test|sprained ankle|fatigue|prescription renewal',
        ),
      ),
      int(
        'Wait (min)|Waiting Time|Wait Mins|Waited',
        'wait|waiting time|minutes in the waiting room|time waited',
        few(0, 95),
        degree(
          'longest waiting|longest',
          'shortest',
          'gt who waited more than # minutes|lt who waited less than # minutes|gt waiting over # minutes',
        ),
      ),
      int(
        'Consultation (min)|Length min|Minutes|Time w/ Dr',
        'length of the consultation|minutes with the doctor|consultation time',
        steps(5, 45, 5),
        MINUTES,
      ),
      must(
        num(
          'Fee|Consultation Fee|Billed|Honorar',
          'fee|charge|amount billed|cost of the visit|honorarium',
          money(18, 260),
          PRICEY,
        ),
      ),
      cat('Insurance|Payer|Health Plan', 'insurer|health plan|payer|insurance', INSURERS),
      flag('No-show|No Show?|DNA', 'missed|not attended|a no-show', 'x|', 0.12),
      flag('Smoker|Smoker?|Smokes', 'smoking|a smoker', 'Y|N', 0.25),
      date(
        'Next Appt|Follow-up|Recall Date',
        'next appointment|follow-up date|recall date',
        2024,
        2026,
        0.45,
      ),
    ],
    'patient numbers|attendance',
  ),
  domain(
    'inpatients|hospital stays|admissions|patients',
    [
      key('Case No.|Admission No|Case ID|Fall-Nr', 'case number|admission number', id('24-#####')),
      must(
        cat(
          'Ward|Unit|Station',
          'ward|unit|station|department',
          'Surgery 1|Surgery 2|Maternity|Cardiology|Geriatrics|Intensive care|Children',
        ),
      ),
      date('Admitted|Admission Date|Adm.', 'admission date|day of admission|arrival date', 2023, 2025),
      date(
        'Discharged|Discharge Date|Disch. Date|Left',
        'discharge date|day they went home|release date',
        2023,
        2025,
        0.25,
      ),
      must(
        int(
          'Length of Stay|LOS|LOS (days)|Nights',
          'stay|length of stay|nights in hospital|days in hospital|bed days',
          few(1, 60),
          degree(
            'longest',
            'shortest',
            'gt staying longer than # nights|lt staying less than # days|gt who stayed over # days|gt longer than # days',
          ),
        ),
      ),
      int('Age|Age at Admission|Alter', 'age|years old', whole(0, 97), OLD),
      cat('Sex|M/F|Gender', 'sex|gender', 'F|M|X'),
      num('Weight (kg)|Body Weight|Wt', 'weight|body weight|kilos', decimal(3, 130), HEAVY),
      num('Temp °C|Temperature|Body Temp', 'temperature|body temperature|fever', decimal(35.6, 40.4), HOT),
      who('Consultant|Attending|Responsible Dr', 'consultant|attending doctor|doctor in charge', doctor),
      must(
        num(
          'Treatment Cost|Case Cost|Total Charges|Cost EUR',
          'treatment cost|cost of the stay|charges|hospital bill|case cost',
          skewed(400, 48000),
          PRICEY,
        ),
      ),
      cat(
        'Discharged To|Destination|Discharge Destination',
        'destination|place they went to|where they went',
        'home|rehab clinic|nursing home|other hospital',
        0.1,
      ),
    ],
    'occupancy|bed count',
  ),
  domain('medicines|drugs|packs|preparations', [
    key('PZN|Product Code|NDC|Drug Code', 'drug code|product code|pharmacy code', id('0#######')),
    must(
      cat(
        'Medicine|Drug|Drug Name|Preparation',
        'medicine|drug|preparation|medication|remedy',
        each(
          pairs(
            'Alvorin|Betanal|Cortisel|Dermaval|Fluxin|Gastrol|Neuradol|Ventapro',
            '10 mg|20 mg|50 mg|100 mg|syrup|cream',
          ),
        ),
      ),
    ),
    cat(
      'Form|Dosage Form|Formulation',
      'dosage form|form|kind of preparation',
      'tablets|capsules|drops|ointment|injection|inhaler|suppositories',
    ),
    int(
      'Packs in Stock|Stock|On Hand|Boxes Left',
      'stock|packs left|boxes left|packs still on the shelf|supply',
      few(0, 220),
      degree(
        'best stocked',
        'scarcest',
        'gt with more than # left|lt with fewer than # packs left|lt with under # boxes left',
      ),
    ),
    int('Min. Stock|Reorder at|Minimum', 'minimum stock|reorder point|lowest level', steps(5, 40, 5)),
    int(
      'Packs Dispensed|Dispensed|Sold (packs)|Packs Out',
      'packs dispensed|boxes handed out|packs sold|sales in packs',
      few(0, 380),
      degree('most dispensed|best selling', 'least dispensed'),
    ),
    must(
      num(
        'Pack Price|Price|Retail Price|AVP',
        'price|price per pack|retail price|cost of a pack',
        skewed(2, 340),
        PRICEY,
      ),
    ),
    num('Co-payment|Patient Share|Copay', 'co-payment|patient share|what the patient pays', skewed(0, 12)),
    must(
      date(
        'Expiry|Exp. Date|Expires|Use By|Best Before',
        'expiry date|use-by date|expiration|shelf life end',
        2024,
        2028,
        0,
        degree('longest lasting|freshest', 'soonest to expire|oldest'),
      ),
    ),
    cat('Manufacturer|Maker|Lab', 'manufacturer|maker|producer|drug company', company),
    flag('Rx|Rx Only|Prescription?|Prescription only', 'prescription only|on prescription', 'Yes|No', 0.6),
    flag('Refrigerated|Cold Chain|Keep cold', 'refrigerated|kept cold|chilled', 'x|', 0.2),
  ]),
  domain(
    'samples|lab tests|specimens|analyses',
    [
      must(
        key(
          'Sample ID|Sample No|Lab No.|Specimen #|probe_id',
          'sample number|lab number|specimen number|sample',
          id('LAB-??-####'),
        ),
      ),
      must(
        cat(
          'Test|Analysis|Parameter|Assay',
          'test|analysis|parameter|assay',
          'Haemoglobin|Glucose|Cholesterol|Iron|TSH|Vitamin D|CRP|Potassium',
        ),
      ),
      cat(
        'Matrix|Sample Type|Material',
        'material|sample type|kind of sample',
        'whole blood|serum|urine|swab|saliva|tissue',
      ),
      must(
        date(
          'Taken|Sampling Date|Collected On|Drawn',
          'sampling date|collection date|day it was taken|date taken',
          2023,
          2025,
        ),
      ),
      date('Reported|Report Date|Result Date', 'report date|result date|day of the result', 2023, 2025, 0.2),
      must(
        num(
          'Result|Value|Measured Value|Reading',
          'result|reading|measured value|level',
          skewed(0.1, 300),
          degree('highest', 'lowest'),
        ),
      ),
      num('Lower Limit|Ref. Low|Min', 'lower limit|lower reference value', decimal(0, 20)),
      num('Upper Limit|Ref. High|Max', 'upper limit|upper reference value', decimal(40, 200)),
      num(
        'Turnaround (h)|TAT|TAT hrs|Hours to Result',
        'turnaround|turnaround time|hours to result|time to the result',
        skewed(1, 96, 1),
        HOURS,
      ),
      who('Analyst|Technician|Analysed By', 'analyst|technician|lab assistant|who ran the test'),
      cat('Flag|Rating|Assessment', 'assessment|flag|verdict', 'normal|low|high|critical|repeat'),
      num('Cost|Price per Test|Lab Fee', 'price|lab fee|cost of the test|fee', money(3, 140), PRICEY),
      flag('Urgent|STAT|Urgent?', 'urgent|rushed|stat', 'Y|N', 0.2),
    ],
    'sample volume|workload',
  ),
];
