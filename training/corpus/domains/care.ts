/** @file Care homes, vets, prescriptions. */
import {
  DAYS,
  HEAVY,
  MANY,
  OLD,
  PRICEY,
  cat,
  date,
  degree,
  doctor,
  domain,
  each,
  few,
  flag,
  id,
  initialName,
  int,
  key,
  must,
  num,
  pairs,
  person,
  skewed,
  steps,
  who,
  whole,
  type Domain,
} from '../columnKinds';

export const CARE: readonly Domain[] = [
  domain('animals|pets|patients|vet visits', [
    must(
      key(
        'Pet|Animal|Pet Name|Name of Animal',
        'pet|animal|name of the pet',
        each(
          pairs(
            'Biscuit|Luna|Rocky|Milo|Tofu|Nala|Pepper|Zorro|Coco|Flocke|Minka|Bruno|Fips|Kiki|Simba',
            'I|II|B|(black)',
            ' ',
          ),
        ),
      ),
    ),
    must(
      cat(
        'Species|Kind|Animal Type',
        'species|kind of animal|sort of pet',
        'dog|cat|rabbit|guinea pig|horse|parrot|tortoise|goat',
      ),
    ),
    cat('Breed|Race', 'breed|race', 'Beagle|Collie|Siamese|Persian|Shetland|mixed|Dwarf lop|Poodle'),
    who('Owner|Keeper|Client', 'owner|keeper|pet owner|client'),
    num('Weight|Weight kg|Wt (kg)', 'weight|kilos|body weight', skewed(0.3, 60, 1), HEAVY),
    int('Age (years)|Age|Yrs', 'age|years old', few(0, 22), OLD),
    date(
      'Vaccinated On|Last Vaccination|Jab Date',
      'vaccination date|last jab|date of the last shot',
      2022,
      2025,
      0.25,
    ),
    date('Next Check|Next Visit|Due Back', 'next visit|next check|day they come back', 2024, 2026, 0.3),
    cat(
      'Treatment|Procedure|What was done',
      'treatment|procedure|operation',
      'vaccination|neutering|dental cleaning|X-ray|wound care|deworming|claw trim|check-up',
    ),
    who('Vet|Veterinarian|Treated By', 'vet|veterinarian|animal doctor', doctor),
    must(
      num(
        'Bill|Invoice Total|Charge|Amount EUR',
        'bill|charge|amount|cost of treatment|invoice total',
        skewed(15, 1400),
        PRICEY,
      ),
    ),
    flag('Chipped|Microchip?|Microchipped', 'chipped|microchipped', 'Yes|No', 0.7),
    flag('Neutered|Neutered?|Spayed', 'neutered|spayed|castrated', 'TRUE|FALSE'),
  ]),
  domain(
    'residents|clients|care recipients|people in care',
    [
      must(key('Resident|Name|Resident Name|Client Name', 'resident|client|person in care', person)),
      cat(
        'Room|Rm|Room No.',
        'room|room number',
        each(pairs('1|2|3', '01|02|03|04|05|06|07|08|09|10|11|12', '')),
      ),
      must(
        cat(
          'Care Level|Level of Care|Pflegegrad|Band',
          'care level|level of care|care grade',
          'level 1|level 2|level 3|level 4|level 5',
        ),
      ),
      int('Age|Age in Years', 'age|years old', whole(61, 103), OLD),
      date(
        'Moved In|Date Moved In|Entry Date',
        'moving-in date|entry date|day they moved in',
        2016,
        2025,
        0,
        degree('newest|most recent', 'longest standing|first'),
      ),
      int(
        'Care Minutes/Day|Daily Care (min)|Mins per Day',
        'care minutes|minutes of care a day|daily care time',
        steps(20, 300, 10),
        degree(
          'most demanding',
          'least demanding',
          'gt needing more than # minutes|lt needing under # minutes',
        ),
      ),
      must(
        num(
          'Monthly Fee|Fee p.m.|Monthly Rate',
          'monthly fee|monthly charge|cost of the place|monthly rate',
          steps(1800, 5200, 20),
          PRICEY,
        ),
      ),
      num(
        'Own Contribution|Self-paid|Resident Pays',
        'own contribution|own share|what the resident pays',
        steps(400, 3000, 50),
      ),
      who('Key Worker|Carer|Primary Nurse', 'carer|key worker|nurse|caregiver'),
      cat('Diet|Food|Meals', 'diet|kind of food|meal plan', 'normal|soft|diabetic|vegetarian|gluten free'),
      flag('Wheelchair|Uses Wheelchair', 'in a wheelchair|wheelchair-bound', 'x|', 0.3),
      flag('Power of Attorney|POA|PoA on file', 'covered by a power of attorney', 'Y|N'),
    ],
    'occupancy|resident numbers',
  ),
  domain('prescriptions|scripts|refills', [
    must(key('Rx No|Prescription No.|Script ID', 'prescription number|script number', id('RX#######'))),
    must(key('Name|Patient', 'patient|person', initialName)),
    must(
      cat(
        'Drug|Medication|Prescribed',
        'drug|medication|medicine|what was prescribed',
        'Alvorin|Betanal|Cortisel|Dermaval|Fluxin|Gastrol|Neuradol',
      ),
    ),
    cat('Dose|Dosage|Strength', 'dose|dosage|strength', '5 mg|10 mg|20 mg|40 mg|1 g|2 puffs'),
    int(
      'Days Supply|Supply (days)|Days',
      'days of supply|supply|days it lasts',
      (random) => random.pick([7, 14, 28, 30, 60, 90]),
      DAYS,
    ),
    int('Refills Left|Repeats', 'repeats|refills left|repeat count', few(0, 6), MANY),
    date('Issued|Date Issued|Written', 'issue date|date it was written|prescription date', 2024, 2025),
    date(
      'Collected|Picked Up|Collection Date',
      'pick-up date|collection date|day it was fetched',
      2024,
      2026,
      0.35,
    ),
    who('Prescriber|Prescribed By|Doctor', 'prescriber|doctor|who prescribed it', doctor),
    must(num('Cost|Price|Amount Charged', 'cost|price|charge', skewed(2, 260), PRICEY)),
    flag('Fetched|Handed Out?', 'fetched|handed out', 'Y|N', 0.65),
  ]),
];
